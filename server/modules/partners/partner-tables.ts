import type { Selectable } from 'kysely';
import type { PartnerDelivery, PartnerSystem } from '#generated/db.ts';
import type { FoldedTable } from '#modules/acts';

export type SystemRow = Selectable<PartnerSystem>;
export type DeliveryRow = Selectable<PartnerDelivery>;

export interface SystemRef {
  readonly countyCode: number;
  readonly id: string;
}

/** A partner's computer. Its secrets lie in its acts as they lie in the row: sealed under a key that rotation re-wraps. */
export const SYSTEMS: FoldedTable = {
  table: 'partner_system',
  kind: 'partner-system',
  facts: {
    department: ['department', 'text'],
    title: ['title', 'text'],
    url: ['url', 'text'],
    state: ['state', 'text'],
    keyNumber: ['key_number', 'smallint'],
    secret: ['secret', 'bytea'],
    formerSecret: ['former_secret', 'bytea'],
    formerUntil: ['former_until', 'timestamptz'],
  },
};
