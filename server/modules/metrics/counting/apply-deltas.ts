import { sql, type RawBuilder } from 'kysely';
import { metrics } from '#definitions';
import type { MetricDefinition, MetricSource } from '#kit';
import { arrayLiteral } from '#platform/db/array-literal.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { WITH_THE_NEXT } from '#platform/db/preparing-client.ts';
import { baseMetric } from './contributions.ts';
import { deltaSelect, presenceSelect } from './delta-sql.ts';
import { monthlyDeltaSelect } from './monthly-delta-sql.ts';
import { addToMonths, lockFacts } from './month-facts.ts';

/** Rows of one county whose figures move: −1 before a change, +1 after it. */
export interface MovedRows {
  readonly countyCode: number;
  readonly ids: readonly string[];
  readonly sign: 1 | -1;
}

/** A statement around the condition that picks the rows, which it may name more than once. */
type Around = readonly string[];

interface Statements {
  readonly deltas: Around;
  /** The same by whole months, for many rows at once. */
  readonly months: Around;
  readonly presence: Around | null;
}

/** Compiled once for the metrics as they are; a form published since brings a new list, and new statements with it. */
const compiledFor = new WeakMap<readonly MetricDefinition[], Map<string, Statements>>();

const compiledNow = (): Map<string, Statements> => {
  const compiled = compiledFor.get(metrics) ?? new Map<string, Statements>();
  compiledFor.set(metrics, compiled);
  return compiled;
};

const SPLIT = '$ROWS$';

const splitAt = (text: string): Around => text.split(SPLIT);

const statementsFor = (source: MetricSource, sign: 1 | -1): Statements => {
  const key = `${baseMetric(source)}:${sign}`;
  const compiled = compiledNow();
  const known = compiled.get(key);
  if (known) return known;
  const presence = presenceSelect(source, SPLIT, String(sign));
  const made = {
    deltas: splitAt(deltaSelect(source, SPLIT, String(sign))),
    months: splitAt(monthlyDeltaSelect(source, SPLIT, String(sign))),
    presence: presence === null ? null : splitAt(presence),
  };
  compiled.set(key, made);
  return made;
};

/**
 * From so many rows on, deltas go straight into the facts of their months: appending them first would write each twice. Smaller changes
 * append, so that clerks working side by side never wait for each other.
 */
const ROWS_TO_FOLD_AT_ONCE = 50;

/** People count for their whole county, which may lie beyond the actor's scope. */
export const addPresence = (tx: Tx, present: RawBuilder<unknown>) =>
  sql`
    insert into metric_presence
      (county_code, metric, slice, line_number, period, person_county, person_id, times)
    ${present}
    on conflict (metric, slice, period, county_code, person_county, person_id)
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
  const { deltas, months, presence } = statementsFor(source, sign);
  const rows = sql`s.county_code = ${countyCode} and s.id = any(${arrayLiteral(ids, 'uuid')}::uuid[])`;
  const over = (parts: Around) =>
    sql.join(
      parts.map((part) => sql.raw(part)),
      rows,
    );
  if (ids.length >= ROWS_TO_FOLD_AT_ONCE) {
    await lockFacts(tx, countyCode);
    await beyondScope(tx, () => addToMonths(tx, over(months)));
  } else {
    // In two steps, and counted: the form of such a statement that a Citus cluster carries to a county's worker.
    await sql`${sql.raw(WITH_THE_NEXT)}
      with moved as materialized (${over(deltas)}),
      appended as (
        insert into metric_delta (county_code, metric, slice, line_number, region_code, business_day, value, rows)
        select county_code, metric, slice, line_number, region_code, business_day, value, rows from moved
        returning 1
      )
      select count(*) from appended
    `.execute(tx);
  }
  if (presence === null) return;
  await beyondScope(tx, () => addPresence(tx, over(presence)));
};
