import type { Selectable } from 'kysely';
import type { PersonMove } from '#generated/db.ts';

/** One side's row of a move: `out` in the old county, `in` in the new one, under the same id. */
export type MoveRow = Selectable<PersonMove>;

export const MOVE_STATES = ['handed-over', 'accepted', 'returned', 'withdrawn'] as const;
export type MoveState = (typeof MOVE_STATES)[number];

export interface MoveRef {
  /** County of the side that is meant. */
  readonly countyCode: number;
  readonly id: string;
}

export const MOVE_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  direction: 'text',
  other_county: 'integer',
  region_code: 'bigint',
  person_id: 'uuid',
  name: 'text',
  state: 'text',
  handed_over_on: 'date',
  moved_on: 'date',
  reason: 'text',
  from_region: 'bigint',
  to_region: 'bigint',
  payer_changes_on: 'date',
  payer_rule: 'text',
} as const;

/** The part of a move both sides tell alike, as the act of handing over carries it. */
export interface HandedOver {
  readonly personId: string;
  readonly name: string;
  readonly handedOverOn: string;
  readonly movedOn: string;
  readonly reason: string;
  readonly fromRegion: number;
  readonly toRegion: number;
  readonly payerChangesOn: string | null;
  readonly payerRule: string | null;
}

/** The two rows of a new move. */
export const moveRows = (id: string, move: HandedOver, counties: { from: number; to: number }) => {
  const shared = {
    id,
    person_id: move.personId,
    name: move.name,
    state: 'handed-over',
    handed_over_on: move.handedOverOn,
    moved_on: move.movedOn,
    reason: move.reason,
    from_region: move.fromRegion,
    to_region: move.toRegion,
    payer_changes_on: move.payerChangesOn,
    payer_rule: move.payerRule,
  };
  return [
    {
      ...shared,
      county_code: counties.from,
      direction: 'out',
      other_county: counties.to,
      region_code: move.fromRegion,
    },
    {
      ...shared,
      county_code: counties.to,
      direction: 'in',
      other_county: counties.from,
      region_code: move.toRegion,
    },
  ];
};
