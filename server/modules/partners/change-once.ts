import { onceOnly, type TimedContext } from '#modules/acts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { presentPartner } from './list-partners.ts';
import { getPartner } from './manage-partner.ts';
import type { PartnerSystem } from './partner-contracts.ts';
import type { SystemRef } from './partner-tables.ts';

/** Changes a connection once only and answers it as it then stands. */
export const changeOnce = (
  { db, scope }: { readonly db: Database; readonly scope: Scope },
  context: TimedContext,
  ref: SystemRef,
  change: (tx: Tx) => Promise<void>,
): Promise<PartnerSystem> => {
  const present = async (tx: Tx) => presentPartner(tx, await getPartner(tx, ref), context.at);
  return onceOnly(db, scope, context, {
    countyCode: ref.countyCode,
    act: async (tx) => {
      await change(tx);
      return present(tx);
    },
    recall: present,
  });
};
