import type { LedgerDefinition } from '../define-ledger.ts';

/** Most people one entry names: the attendees of a large meeting. Lists of more are a ledger of their own. */
export const MOST_PEOPLE_OF_ENTRY = 200;

/** Whether entries of this ledger may name several people. */
export const namesSeveral = (ledger: LedgerDefinition): boolean =>
  ledger.fields.some((field) => field.type === 'person' && field.several === true);
