/** The door of the registry: one file per person (一人一档). */
export { changePeople, type EditOutcome, type FileEdit } from './changing/change-people.ts';
export { followFiles, type ChangedFiles } from './changing/file-followers.ts';
export { correctPerson, type PersonChanges, type PersonCorrection } from './changing/correct-person.ts';
export { filePeople, filePreparedPeople, type FilingResult } from './filing/file-people.ts';
export { findByIdIndexes, findByIdNumbers } from './finding/find-by-id-numbers.ts';
export { findByNames } from './finding/find-by-names.ts';
export { getPerson, personNotFound, requirePerson } from './get-person.ts';
export { knownPeople, personKey, readableNames, standingPeople } from './known-people.ts';
export { carriedPeople, MOST_CARRIED, type CarriedPerson } from './finding/carried-people.ts';
export { earlierFiles } from './succession/earlier-files.ts';
export { filesOfOne } from './merging/files-of-one.ts';
export { listedMasks } from './finding/mask-cache.ts';
export { phoneOf } from './phone-of.ts';
export { conditionFacts, peopleByKey } from './open-facts-of-people.ts';
export { personDataKey, personDataKeys } from './person-data-key.ts';
export type { PersonDraft } from './person-draft.ts';
export type { PersonRef, PersonRow } from './person-row.ts';
export type { PersonQuery } from './finding/person-query.ts';
export { PeopleQuery } from './person-contracts.ts';
export { factSources, type FactSource } from './reading/fact-sources.ts';
export { fileActs } from './reading/file-acts.ts';
export {
  MOST_SECTION_ROWS,
  type FileQuestion,
  type PersonSection,
  type TimelineLine,
  type TimelinePlace,
  type TimelineQuestion,
  type TimelineSource,
} from './reading/person-section.ts';
export { presentPersonFile } from './reading/present-person.ts';
export { withoutEmpty } from './finding/without-empty.ts';
export { presentFiles } from './succession/present-files.ts';
export { prepareDraft, type PreparedDraft } from './filing/prepare-draft.ts';
export { peopleQueryWords } from './finding/people-query-words.ts';
export {
  countPeople,
  findRefs,
  searchPeople,
  type PersonPage,
  type PlacedRef,
} from './finding/search-people.ts';
export { countiesWithChanges, forgetChanges, notedChanges } from './changing/note-changes.ts';
export { isComparable, likenessOfRow } from './likeness/likeness-of-row.ts';
export { likeness, type DuplicateReason } from './likeness/likeness.ts';
export { likenessKeys, type LikenessFacts } from './likeness/likeness-keys.ts';
export { mergeFiles, type Merge } from './merging/merge-files.ts';
export { personColumn } from './person-column.ts';
export { receiveFile } from './succession/receive-file.ts';
export { onRegularPaymentNow } from './on-regular-payment.ts';
export { unmergeFiles } from './merging/unmerge-files.ts';
export { ListedPerson, PersonFile, PersonParams, PersonRefShape } from './person-contracts.ts';
export { compareSealed } from './merging/compare-sealed.ts';
export { loadPersonFile } from './reading/load-person-file.ts';
export { presentListedPerson } from './finding/present-listed-person.ts';
export { validateDraft } from './filing/validate-draft.ts';
export { verifyPeople } from './verify-people.ts';
export { routes } from './routes.ts';
export { SEALED_FIELDS } from './person-draft.ts';
export { openEnvelope as openSealedFacts } from './person-envelope.ts';
export { factsOfRow } from './person-row.ts';
