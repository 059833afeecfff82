import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { ratingScopeKey, type RatingRef, type RatingRow } from './rating-row.ts';

/** A rating in scope, locked; undefined when there is none. */
export const lockRating = async (tx: Tx, { countyCode, id }: RatingRef): Promise<RatingRow | undefined> => {
  const { rows } = await sql<RatingRow>`
    select * from service_rating where county_code = ${countyCode} and id = ${id} for update
  `.execute(tx);
  return rows[0];
};

export interface RatingPatch {
  readonly state?: 'rated' | 'expired';
  readonly mode?: 'online' | 'offline';
  readonly level?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly comment?: Buffer | null;
  readonly ratedOn?: string;
  readonly remindedOn?: string;
  readonly enteredIn?: string;
}

const COLUMNS: Readonly<Record<keyof RatingPatch, string>> = {
  state: 'state',
  mode: 'mode',
  level: 'level',
  scores: 'scores',
  comment: 'comment',
  ratedOn: 'rated_on',
  remindedOn: 'reminded_on',
  enteredIn: 'entered_in',
};

const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
const told = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('hex') : value);

/** Changes a rating by one act: the row and what it was changed to. */
export const changeRating = async (
  tx: Tx,
  context: ActContext,
  ref: RatingRef,
  kind: 'give' | 'remind' | 'expire' | 'enter',
  patch: RatingPatch,
): Promise<void> => {
  const entries = Object.entries(patch) as [keyof RatingPatch, unknown][];
  await tx
    .updateTable('service_rating')
    .set({
      ...Object.fromEntries(entries.map(([name, value]) => [COLUMNS[name], stored(value)])),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: `rating.${kind}`,
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: patch.ratedOn ?? today(),
      scopeKey: ratingScopeKey(ref.countyCode),
      payload: Object.fromEntries(entries.map(([name, value]) => [name, told(value)])),
    }),
  ]);
};
