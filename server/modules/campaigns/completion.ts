import { sql } from 'kysely';
import { countyOf, countyRegion, regionLevel, regionRange, townshipRegion, type RegionCode } from '#kit';
import type { CampaignRow } from '#modules/forms';
import { countReported } from '#modules/ledgers';
import type { Tx } from '#platform/db/database.ts';

/** How far a station, or all stations of an area, are with a campaign. Counts are of its unit: people, households, stations. */
export interface Completion {
  readonly region: RegionCode;
  readonly stations: number;
  /** The denominator: how many were listed, or stations asked. */
  readonly listed: number;
  /** The numerator: how many were reached. */
  readonly reached: number;
  /** Could not be reached, with a reason. */
  readonly excused: number;
  /** Answers handed in or counted. */
  readonly entries: number;
  readonly remindedOn: string | null;
}

interface Counted {
  readonly region_code: number;
  readonly reminded_on: string | null;
  readonly listed: number;
  readonly reached: number;
  readonly excused: number;
}

/** A household is reached when one of its members was, and excused when all of them are. */
const countListed = async (tx: Tx, campaign: string, [first, last]: readonly [number, number]) => {
  const { rows } = await sql<Counted>`
    with unit as (
      select county_code, task_id, unit_id, bool_or(state = 'reached') as reached, bool_and(state = 'excused') as excused
      from campaign_target where campaign = ${campaign} and region_code between ${first} and ${last}
        and county_code between ${countyOf(first)} and ${countyOf(last)}
      group by 1, 2, 3
    ), counted as (
      select county_code, task_id, count(*) as listed, count(*) filter (where reached) as reached,
        count(*) filter (where excused) as excused
      from unit group by 1, 2
    )
    select t.region_code, t.reminded_on, coalesce(c.listed, 0)::bigint as listed,
      coalesce(c.reached, 0)::bigint as reached, coalesce(c.excused, 0)::bigint as excused
    from campaign_task t left join counted c on c.county_code = t.county_code and c.task_id = t.id
    where t.campaign = ${campaign} and t.region_code between ${first} and ${last}
      and t.county_code between ${countyOf(first)} and ${countyOf(last)}
    order by t.region_code
  `.execute(tx);
  return rows;
};

const EVER = { from: '1900-01-01', to: '9999-12-31' };

/** Every station of an area in scope that has the campaign, in the order of their codes. */
export const stationCompletion = async (
  tx: Tx,
  campaign: Pick<CampaignRow, 'code' | 'unit'>,
  region: RegionCode,
): Promise<Completion[]> => {
  const counted = await countListed(tx, campaign.code, regionRange(region));
  const entries = await countReported(tx, campaign.code, region, EVER);
  const isListed = campaign.unit === 'person' || campaign.unit === 'household';
  return counted.map((row) => {
    const own = entries.get(row.region_code) ?? 0;
    return {
      region: row.region_code,
      stations: 1,
      listed: isListed ? row.listed : 1,
      reached: isListed ? row.reached : Math.min(own, 1),
      excused: row.excused,
      entries: own,
      remindedOn: row.reminded_on,
    };
  });
};

const parentAt = (region: RegionCode, level: 'county' | 'township'): RegionCode =>
  level === 'county' || regionLevel(region) === 'county' ? countyRegion(region) : townshipRegion(region);

const latest = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

/** The stations put together by township or county. */
export const completionBy = (stations: readonly Completion[], level: 'county' | 'township'): Completion[] =>
  [...Map.groupBy(stations, ({ region }) => parentAt(region, level))].map(([region, own]) =>
    own.reduce<Completion>(
      (sum, one) => ({
        region,
        stations: sum.stations + one.stations,
        listed: sum.listed + one.listed,
        reached: sum.reached + one.reached,
        excused: sum.excused + one.excused,
        entries: sum.entries + one.entries,
        remindedOn: latest(sum.remindedOn, one.remindedOn),
      }),
      { region, stations: 0, listed: 0, reached: 0, excused: 0, entries: 0, remindedOn: null },
    ),
  );

/** What is still to be done of it. */
export const openOf = ({ listed, reached, excused }: Completion): number =>
  Math.max(0, listed - reached - excused);

/** The furthest behind first: most open, then by place. */
export const mostOpenFirst = (rows: readonly Completion[]): Completion[] =>
  rows.toSorted((one, other) => openOf(other) - openOf(one) || one.region - other.region);
