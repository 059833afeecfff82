import { sql } from 'kysely';
import { z } from 'zod';
import type { CampaignRow } from '#modules/forms';
import { countReported } from '#modules/ledgers';
import type { Tx } from '#platform/db/database.ts';

/** How far one's own area is with a campaign, and whether the bureau reminded it. */
export const Progress = z.object({
  listed: z
    .number()
    .int()
    .describe('People on the lists, or their households; of a form for each station, the stations.'),
  reached: z.number().int(),
  excused: z.number().int(),
  open: z.number().int().describe('Still to be done; 0 when nothing is listed.'),
  remindedOn: z.string().nullable().describe('The last reminder, while something is open.'),
});
type Progress = z.infer<typeof Progress>;

interface CountedRow extends Pick<Progress, 'listed' | 'reached' | 'excused'> {
  readonly campaign: string;
}

const NOTHING: Progress = { listed: 0, reached: 0, excused: 0, open: 0, remindedOn: null };
const EVER = { from: '1900-01-01', to: '9999-12-31' };

const countPeople = async (tx: Tx, codes: readonly string[]) => {
  const { rows } = await sql<CountedRow>`
    select campaign, count(*) as listed, count(*) filter (where state = 'reached') as reached,
      count(*) filter (where state = 'excused') as excused
    from campaign_target where campaign = any(${codes}::text[]) group by 1
  `.execute(tx);
  return rows.map(({ campaign, ...counts }) => [campaign, counts] as const);
};

/** A household is reached when one of its members was, and excused when all of them are. */
const countHouseholds = async (tx: Tx, codes: readonly string[]) => {
  if (codes.length === 0) return [];
  const { rows } = await sql<CountedRow>`
    with unit as (
      select campaign, county_code, task_id, unit_id, bool_or(state = 'reached') as reached,
        bool_and(state = 'excused') as excused
      from campaign_target where campaign = any(${codes}::text[]) group by 1, 2, 3, 4
    )
    select campaign, count(*) as listed, count(*) filter (where reached) as reached,
      count(*) filter (where excused) as excused
    from unit group by 1
  `.execute(tx);
  return rows.map(({ campaign, ...counts }) => [campaign, counts] as const);
};

const tasksOf = async (tx: Tx, codes: readonly string[]) => {
  const { rows } = await sql<{ campaign: string; region_code: number; reminded_on: string | null }>`
    select campaign, region_code, reminded_on from campaign_task where campaign = any(${codes}::text[])
  `.execute(tx);
  return Map.groupBy(rows, ({ campaign }) => campaign);
};

/** Progress of running and closed campaigns by code, of the people, households and stations in scope. */
export const progressIn = async (
  tx: Tx,
  campaigns: readonly CampaignRow[],
): Promise<(code: string) => Progress> => {
  const begun = campaigns.filter(({ state }) => state !== 'draft');
  const codes = begun.map(({ code }) => code);
  const inHouseholds = begun.filter(({ unit }) => unit === 'household').map(({ code }) => code);
  const people = codes.filter((code) => !inHouseholds.includes(code));
  const units = new Map([...(await countPeople(tx, people)), ...(await countHouseholds(tx, inHouseholds))]);
  const tasks = await tasksOf(tx, codes);
  const progress = new Map<string, Progress>();
  for (const { code, unit, region_code: region } of campaigns) {
    const own = tasks.get(code) ?? [];
    let { listed, reached, excused } = units.get(code) ?? NOTHING;
    if (unit === 'station' && own.length > 0) {
      const entries = await countReported(tx, code, region, EVER);
      [listed, reached, excused] = [
        own.length,
        own.filter((task) => entries.has(task.region_code)).length,
        0,
      ];
    }
    const open = listed - reached - excused;
    const reminders = own.flatMap((task) => task.reminded_on ?? []).toSorted();
    progress.set(code, {
      listed,
      reached,
      excused,
      open,
      remindedOn: open > 0 ? (reminders.at(-1) ?? null) : null,
    });
  }
  return (code) => progress.get(code) ?? NOTHING;
};
