import { sql } from 'kysely';
import type { RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Area } from './areas-of.ts';
import type { Region } from './region.ts';
import { validOn } from './valid-on.ts';

/** The children of `parent`, or regions whose name contains `text`; with neither, the topmost regions of the areas. */
export interface RegionQuery {
  readonly parent?: RegionCode | undefined;
  readonly text?: string | undefined;
  readonly areas: readonly Area[];
  /** Also those that stood on this day or later and no longer do: what was recorded under them is counted under them. */
  readonly since?: string | undefined;
}

const MOST_ANSWERS = 500;

const stoodSince = (since: string, day: string) => sql<boolean>`region.valid_from <= ${day}::date
  and (region.valid_to is null or region.valid_to > least(${since}::date, ${day}::date))`;

const wanted = ({ parent, text, areas }: RegionQuery) => {
  if (parent !== undefined) return sql<boolean>`region.parent_code = ${parent}`;
  if (text !== undefined && text !== '') return sql<boolean>`strpos(region.name, ${text}) > 0`;
  return sql<boolean>`region.code = any(${areas.map(([first]) => first)}::bigint[])
    or (region.level = 'province' and ${areas.some(([first, last]) => last - first >= 1e11)}::boolean)`;
};

/** Regions of today inside the areas, in the order of their codes, each once by its latest name; at most 500. */
export const findRegions = async (tx: Tx, query: RegionQuery): Promise<Region[]> => {
  const day = today();
  const [firsts, lasts] = [query.areas.map(([first]) => first), query.areas.map(([, last]) => last)];
  const { rows } = await sql<Region>`
    select distinct on (region.code) region.code, region.name, region.level, region.parent_code as parent,
      exists (select 1 from region child where child.parent_code = region.code
        and child.valid_from <= ${day}::date and (child.valid_to is null or child.valid_to > ${day}::date)) as "hasChildren"
    from region
    where (${wanted(query)}) and ${query.since === undefined ? validOn('region', day) : stoodSince(query.since, day)}
      and exists (select 1 from unnest(${firsts}::bigint[], ${lasts}::bigint[]) as area (first, last)
        where region.code between area.first and area.last)
    order by region.code, region.valid_from desc
    limit ${MOST_ANSWERS}
  `.execute(tx);
  return rows;
};
