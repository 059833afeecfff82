/** The door of the registry: one file per person (一人一档). */
export { correctPerson, type PersonChanges, type PersonCorrection } from './correct-person.ts';
export { filePeople, type FilingResult } from './file-people.ts';
export { findByIdNumbers } from './find-by-id-numbers.ts';
export { getPerson } from './get-person.ts';
export { knownPeople, personKey, readableNames } from './known-people.ts';
export type { PersonDraft } from './person-draft.ts';
export type { PersonRef, PersonRow } from './person-row.ts';
export type { PersonQuery } from './person-query.ts';
export { PeopleQuery } from './person-contracts.ts';
export { presentPersonFile } from './present-person.ts';
export { withoutEmpty } from './without-empty.ts';
export { prepareDraft } from './prepare-draft.ts';
export { rewrapKeys } from './rotate-keys.ts';
export { countPeople, searchPeople, type PersonPage } from './search-people.ts';
export { validateDraft } from './validate-draft.ts';
export { verifyPeople, type PersonFinding } from './verify-people.ts';
export { routes } from './routes.ts';
