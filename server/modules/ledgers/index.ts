/** The door of the ledgers module: work done, one row per piece of work. */
export { correctEntry, type EntryCorrection } from './change-entry.ts';
export { countReported } from './count-reported.ts';
export type { EntryFilter } from './entry-filter.ts';
export { EntriesQuery } from './entry-contracts.ts';
export { readEntryFilter } from './read-entry-filter.ts';
export type { EntryRef, EntryRow, NewEntry } from './entry-row.ts';
export { countedOfPerson } from './counted-of-person.ts';
export { entryFileSections, entryLines } from './entries-of-person.ts';
export { getEntryPlace, type EntryPlace } from './entry-place.ts';
export { getEntry } from './get-entry.ts';
export { getLedger, lineNumberOf } from './get-ledger.ts';
export { listEntries, summariseEntries, type EntryPage, type ListedEntry } from './list-entries.ts';
export { recordEntries, type RecordingResult } from './record-entries.ts';
export { recordEntry } from './record-entry.ts';
export { relinkEntries } from './relink-entries.ts';
export { withdrawEntry } from './withdraw-entry.ts';
export { verifyEntries, type EntryFinding } from './verify-entries.ts';
export { routes } from './routes.ts';
