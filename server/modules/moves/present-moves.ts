import { z } from 'zod';
import { payerRules } from '#definitions/registry/payer-rules.ts';
import { countyRegion, daysBetween } from '#kit';
import { regionNames } from '#modules/regions';
import { PersonRefShape } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MoveRow } from './move-row.ts';
import { whoArrives } from './who-arrives.ts';

export const FoldersLeft = z
  .array(z.object({ number: z.string().describe('档号'), state: z.string() }))
  .describe('Folders still being digitised in the old county on the day of acceptance; their scans follow.');

export const MoveShape = z.object({
  countyCode: z.number().int().describe('County of this side.'),
  id: z.uuid(),
  direction: z.string(),
  name: z.string(),
  state: z.string(),
  handedOverOn: z.string(),
  movedOn: z.string().describe('Day the household registration moved.'),
  reason: z.string(),
  fromRegion: z.number().int(),
  fromName: z.string(),
  toRegion: z.number().int(),
  toName: z.string(),
  payerChangesOn: z
    .string()
    .nullable()
    .describe('First day the new county pays; null without regular payment.'),
  payerRule: z.string().nullable().describe('The rule in words, or the grounds given for another day.'),
  settledOn: z.string().nullable(),
  settledWhy: z.string().nullable(),
  daysWaiting: z.number().int().nullable().describe('Days since the hand-over while nobody has answered.'),
  person: PersonRefShape.describe(
    'The file this side knows: the old one, or on the new side the one accepted.',
  ).nullable(),
  arrival: z
    .object({ birthDate: z.string(), idNumberMasked: z.string().nullable() })
    .nullable()
    .describe('On the new side, while nobody has answered: whom the name means.'),
  foldersLeft: FoldersLeft,
  rowVersion: z.number().int(),
});

const waiting = (move: MoveRow): number | null =>
  move.state === 'handed-over' ? daysBetween(move.handed_over_on, today()) : null;

const personOf = (move: MoveRow) => {
  if (move.direction === 'out') return { countyCode: move.county_code, id: move.person_id };
  return move.new_person_id === null ? null : { countyCode: move.county_code, id: move.new_person_id };
};

/** Moves as they are shown to one side. */
export const presentMoves = async (
  tx: Tx,
  moves: readonly MoveRow[],
): Promise<z.input<typeof MoveShape>[]> => {
  const names = await regionNames(
    tx,
    moves.flatMap((move) => [countyRegion(move.from_region), move.from_region, move.to_region]),
  );
  const arrivals = await whoArrives(tx, moves);
  const nameOf = (region: number) => names.get(region) ?? String(region);
  // Villages of one name are many: the other county is named with its village.
  const wholeNameOf = (region: number) =>
    region === countyRegion(region) ? nameOf(region) : nameOf(countyRegion(region)) + nameOf(region);
  return moves.map((move) => ({
    countyCode: move.county_code,
    id: move.id,
    direction: move.direction,
    name: move.name,
    state: move.state,
    handedOverOn: move.handed_over_on,
    movedOn: move.moved_on,
    reason: move.reason,
    fromRegion: move.from_region,
    fromName: wholeNameOf(move.from_region),
    toRegion: move.to_region,
    toName: nameOf(move.to_region),
    payerChangesOn: move.payer_changes_on,
    payerRule: payerRules.find(({ code }) => code === move.payer_rule)?.words ?? move.payer_rule,
    settledOn: move.settled_on,
    settledWhy: move.settled_why,
    daysWaiting: waiting(move),
    person: personOf(move),
    arrival: arrivals.get(move.id) ?? null,
    foldersLeft: move.folders_left as unknown as z.infer<typeof FoldersLeft>,
    rowVersion: move.row_version,
  }));
};
