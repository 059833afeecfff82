import type { LedgerDefinition } from '#kit';
import type { StoredAct } from '#modules/acts';
import { RECORD_ACT } from './record-entries.ts';

/** Tells the act of a request that records an entry of one ledger from that of any other request. */
export const recordedIn = (ledger: LedgerDefinition) => ({
  kind: RECORD_ACT,
  fits: ({ payload }: StoredAct): boolean => (payload as { readonly ledger?: string }).ledger === ledger.code,
});
