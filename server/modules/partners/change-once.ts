import { onceOnRow, stepWith, type AskedOf, type RowStep } from '#modules/acts';
import { presentPartner } from './list-partners.ts';
import { getPartner } from './manage-partner.ts';
import type { PartnerSystem } from './partner-contracts.ts';

/** Changes the connection a request names once only and answers it as it then stands. */
export const changeOnce = (asked: AskedOf, change: RowStep): Promise<PartnerSystem> =>
  onceOnRow(asked, {
    ...stepWith(asked, change),
    present: async (tx, ref) => presentPartner(tx, await getPartner(tx, ref), asked.session.now()),
  });
