import { sql, type RawBuilder } from 'kysely';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { getHall } from '../get-hall.ts';
import type { HallRef } from '../hall-tables.ts';

/**
 * Measured of a hall over some days, in minutes; null where nothing was measured. Means are of those called; the longest
 * wait is of everybody, and of who still waits it counts until now.
 */
export interface HallMeasures {
  readonly taken: number;
  readonly finished: number;
  readonly left: number;
  readonly skipped: number;
  readonly meanWait: number | null;
  readonly longestWait: number | null;
  readonly meanService: number | null;
}

/** Days, and the moment up to which a wait that goes on is counted. */
interface HallPeriod {
  readonly from: string;
  readonly to: string;
  readonly now: Date;
}

interface PartRow extends HallMeasures {
  readonly part: string;
}

const MINUTES = (from: string, to: string): RawBuilder<unknown> =>
  sql`extract(epoch from (${sql.ref(to)} - ${sql.ref(from)})) / 60`;

/** Whoever has stood in the line; a booking that nobody came for, or that was cancelled, took no place in it. */
const IN_LINE = sql`rank_at is not null`;
const WAIT = MINUTES('taken_at', 'first_called_at');
/** What was left standing on an earlier day waits no more. */
const waitSoFar = (now: Date): RawBuilder<unknown> => sql`extract(epoch from (coalesce(
  first_called_at,
  case when state = 'waiting' and day = ${today(now)}::date then ${now}::timestamptz end
) - taken_at)) / 60`;
const SERVICE = MINUTES('began_at', 'finished_at');
/** What was left unfinished and is recorded on a later day says nothing of how long the service took. */
const ON_ITS_DAY = sql`state = 'finished' and (finished_at at time zone 'Asia/Shanghai')::date = day`;

/** One statement for the whole and for any part; `part` groups. */
const measured = (
  hall: HallRef,
  { from, to, now }: HallPeriod,
  part: RawBuilder<unknown>,
): RawBuilder<PartRow> => sql<PartRow>`
  select ${part} as part,
    count(*) as taken,
    count(*) filter (where state = 'finished') as finished,
    count(*) filter (where state = 'left') as left,
    count(*) filter (where state = 'skipped') as skipped,
    round(avg(${WAIT}) filter (where first_called_at is not null), 1) as "meanWait",
    round(max(${waitSoFar(now)}), 1) as "longestWait",
    round(avg(${SERVICE}) filter (where ${ON_ITS_DAY}), 1) as "meanService"
  from hall_ticket
  where county_code = ${hall.countyCode} and hall_id = ${hall.id}
    and day between ${from}::date and ${to}::date and ${IN_LINE}
  group by 1 order by 1`;

const NOTHING: HallMeasures = {
  taken: 0,
  finished: 0,
  left: 0,
  skipped: 0,
  meanWait: null,
  longestWait: null,
  meanService: null,
};

/** Waits and service of a hall over some days: in all, by hour of taking the number, by matter and by window. */
export const hallFigures = async (tx: Tx, ref: HallRef, period: HallPeriod) => {
  await getHall(tx, ref);
  const ask = async (part: RawBuilder<unknown>) => (await measured(ref, period, part).execute(tx)).rows;
  const [all] = await ask(sql`''`);
  return {
    all: all ?? NOTHING,
    hours: await ask(sql`to_char(taken_at at time zone 'Asia/Shanghai', 'HH24')`),
    matters: await ask(sql`matter`),
    windows: (await ask(sql`coalesce(window_id::text, '')`)).filter(({ part }) => part !== ''),
  };
};
