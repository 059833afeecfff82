/** The door of the registry: one file per person (一人一档). */
export { changePeople, type EditOutcome, type FileEdit } from './change-people.ts';
export { correctPerson, type PersonChanges, type PersonCorrection } from './correct-person.ts';
export { filePeople, filePreparedPeople, type FilingResult } from './file-people.ts';
export { findByIdIndexes, findByIdNumbers } from './find-by-id-numbers.ts';
export { findByNames } from './find-by-names.ts';
export { getPerson, requirePerson } from './get-person.ts';
export { knownPeople, personKey, readableNames, standingPeople } from './known-people.ts';
export { earlierFiles } from './earlier-files.ts';
export { filesOfOne } from './files-of-one.ts';
export { listedMasks } from './mask-cache.ts';
export { phoneOf } from './phone-of.ts';
export { ageOn, conditionFacts, peopleByKey } from './open-facts-of-people.ts';
export { personDataKey, personDataKeys } from './person-data-key.ts';
export type { PersonDraft } from './person-draft.ts';
export type { PersonRef, PersonRow } from './person-row.ts';
export type { PersonQuery } from './person-query.ts';
export { PeopleQuery } from './person-contracts.ts';
export { factSources, type FactSource } from './fact-sources.ts';
export { fileActs } from './file-acts.ts';
export {
  MOST_SECTION_ROWS,
  type FileQuestion,
  type PersonSection,
  type TimelineLine,
  type TimelinePlace,
  type TimelineQuestion,
  type TimelineSource,
} from './person-section.ts';
export { presentPersonFile } from './present-person.ts';
export { withoutEmpty } from './without-empty.ts';
export { presentFiles } from './present-files.ts';
export { prepareDraft, type PreparedDraft } from './prepare-draft.ts';
export { peopleQueryWords } from './people-query-words.ts';
export { countPeople, findRefs, searchPeople, type PersonPage, type PlacedRef } from './search-people.ts';
export { countiesWithChanges, forgetChanges, notedChanges } from './note-changes.ts';
export { isComparable, likenessOfRow } from './likeness-of-row.ts';
export { likeness, type DuplicateReason } from './likeness.ts';
export { likenessKeys, type LikenessFacts } from './likeness-keys.ts';
export { mergeFiles, type Merge } from './merge-files.ts';
export { personColumn } from './person-column.ts';
export { receiveFile } from './receive-file.ts';
export { onRegularPaymentNow } from './on-regular-payment.ts';
export { unmergeFiles } from './unmerge-files.ts';
export { ListedPerson, PersonFile, PersonParams, PersonRefShape } from './person-contracts.ts';
export { compareSealed } from './compare-sealed.ts';
export { loadPersonFile } from './load-person-file.ts';
export { presentListedPerson } from './present-listed-person.ts';
export { validateDraft } from './validate-draft.ts';
export { verifyPeople } from './verify-people.ts';
export { routes } from './routes.ts';
export { SEALED_FIELDS } from './person-draft.ts';
export { openEnvelope as openSealedFacts } from './person-envelope.ts';
export { factsOfRow } from './person-row.ts';
