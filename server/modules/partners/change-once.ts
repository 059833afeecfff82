import { onceOnRow, stepWith, type AskedOf, type RowStep } from '#modules/acts';
import { presentPartner } from './list-partners.ts';
import { getPartner } from './manage-partner.ts';
import type { PartnerSystem } from './partner-contracts.ts';
import { SYSTEMS } from './partner-tables.ts';

/** Changes the connection a request names once only, told by the verb, and answers it as it then stands. */
export const changeOnce = (asked: AskedOf, verb: string, change: RowStep): Promise<PartnerSystem> =>
  onceOnRow(asked, {
    ...stepWith(asked, change),
    kind: `${SYSTEMS.kind}.${verb}`,
    present: async (tx, ref) => presentPartner(tx, await getPartner(tx, ref), asked.session.now()),
  });
