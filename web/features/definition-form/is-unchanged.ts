import type { EntryDraft } from './entry-draft.ts';

/** An answer left empty and one never given are alike. */
const told = ({ answers }: EntryDraft) =>
  Object.entries(answers)
    .filter(([, answer]) => answer !== null && answer !== undefined && answer !== '')
    .toSorted(([one], [other]) => one.localeCompare(other));

const places = ({ people }: EntryDraft) => people.map(({ countyCode, id }) => [countyCode, id]);

/** Whether two drafts of one entry say the same. */
export const isUnchanged = (before: EntryDraft, after: EntryDraft): boolean =>
  JSON.stringify([told(before), places(before)]) === JSON.stringify([told(after), places(after)]);
