import { sql, type RawBuilder } from 'kysely';
import type { MetricSource } from '#kit';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { deltaSelect, presenceSelect } from './delta-sql.ts';
import { addToLadder, lockLadder } from './ladder.ts';

/** Rows of one county whose figures move: −1 before a change, +1 after it. */
export interface MovedRows {
  readonly countyCode: number;
  readonly ids: readonly string[];
  readonly sign: 1 | -1;
}

interface Statements {
  readonly deltas: readonly [string, string];
  readonly presence: readonly [string, string] | null;
}

const compiled = new Map<string, Statements>();

const SPLIT = '$ROWS$';

const splitAt = (text: string): readonly [string, string] => {
  const [before, after] = text.split(SPLIT);
  return [before ?? '', after ?? ''];
};

const statementsFor = (source: MetricSource, sign: 1 | -1): Statements => {
  const key = `${source.kind === 'ledger' ? source.ledger : ''}:${sign}`;
  const known = compiled.get(key);
  if (known) return known;
  const presence = presenceSelect(source, SPLIT, String(sign));
  const made = {
    deltas: splitAt(deltaSelect(source, SPLIT, String(sign))),
    presence: presence === null ? null : splitAt(presence),
  };
  compiled.set(key, made);
  return made;
};

/**
 * From so many rows on, deltas go straight into the ladder: appending them first would write each twice. Smaller changes
 * append, so that clerks working side by side never wait for each other.
 */
const ROWS_TO_FOLD_AT_ONCE = 50;

/** A station's people are also its township's and its county's, which may lie beyond the actor's scope. */
export const addPresence = (tx: Tx, present: RawBuilder<unknown>) =>
  sql`
    insert into metric_presence
      (county_code, metric, slice, line_number, region_code, period, person_county, person_id, times)
    ${present}
    on conflict (metric, slice, region_code, period, county_code, person_county, person_id)
    do update set times = metric_presence.times + excluded.times
  `.execute(tx);

/**
 * Moves every figure that counts the given rows, as they stand in this transaction. Called by the module that owns the
 * rows, in the transaction that changes them, so that figures and records cannot part. A caller that moves rows of several
 * counties does so in the order of their codes.
 */
export const applyDeltas = async (
  tx: Tx,
  source: MetricSource,
  { countyCode, ids, sign }: MovedRows,
): Promise<void> => {
  const { deltas, presence } = statementsFor(source, sign);
  const rows = sql`s.county_code = ${countyCode} and s.id = any(${ids}::uuid[])`;
  const moved = sql`${sql.raw(deltas[0])}${rows}${sql.raw(deltas[1])}`;
  if (ids.length >= ROWS_TO_FOLD_AT_ONCE) {
    await lockLadder(tx, countyCode);
    await beyondScope(tx, () => addToLadder(tx, moved));
  } else {
    // In two steps, and counted: the form of such a statement that a Citus cluster carries to a county's worker.
    await sql`
      with moved as materialized (${moved}),
      appended as (
        insert into metric_delta (county_code, metric, slice, line_number, region_code, business_day, value, rows)
        select county_code, metric, slice, line_number, region_code, business_day, value, rows from moved
        returning 1
      )
      select count(*) from appended
    `.execute(tx);
  }
  if (presence === null) return;
  const present = sql`${sql.raw(presence[0])}${rows}${sql.raw(presence[1])}`;
  await beyondScope(tx, () => addPresence(tx, present));
};
