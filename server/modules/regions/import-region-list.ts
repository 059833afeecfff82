import { sql } from 'kysely';
import { appendActs, type ActContext } from '#modules/acts';
import { regionLevel } from '#kit/region-code.ts';
import { scopeHolds } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { checkRegionList } from './check-region-list.ts';
import { parentOf } from './parent-of.ts';
import { forgetRegions } from './region-cache.ts';
import { regionAct } from './region-act.ts';
import type { RegionListRow } from './region-list-row.ts';
import { standingRegions, type StandingRegion } from './standing-regions.ts';

export interface RegionListResult {
  readonly established: number;
  readonly renamed: number;
  readonly abolished: number;
  readonly stationsChanged: number;
  readonly unchanged: number;
}

const REGION_COLUMNS = {
  code: 'bigint',
  valid_from: 'date',
  valid_to: 'date',
  name: 'text',
  level: 'text',
  parent_code: 'bigint',
  urban_rural_class: 'smallint',
};

const STATION_COLUMNS = {
  id: 'uuid',
  region_code: 'bigint',
  name: 'text',
  kind: 'text',
  phone: 'text',
  valid_from: 'date',
};

const endRows = async (
  tx: Tx,
  table: 'region' | 'station',
  key: 'code' | 'region_code',
  ends: readonly RegionListRow[],
) => {
  if (ends.length === 0) return;
  await sql`
    update ${sql.table(table)} set valid_to = ended.day
    from unnest(${ends.map((row) => row.code)}::bigint[], ${ends.map((row) => row.validTo ?? row.validFrom)}::date[])
      as ended (code, day)
    where ${sql.ref(`${table}.${key}`)} = ended.code and ${sql.ref(`${table}.valid_to`)} is null
  `.execute(tx);
};

const establish = (tx: Tx, rows: readonly RegionListRow[]) =>
  insertRows(
    tx,
    'region',
    REGION_COLUMNS,
    rows.map((row) => ({
      code: row.code,
      valid_from: row.validFrom,
      valid_to: null,
      name: row.name,
      level: regionLevel(row.code),
      parent_code: parentOf(row.code),
      urban_rural_class: row.urbanRuralClass,
    })),
  );

const openStations = (tx: Tx, rows: readonly RegionListRow[]) =>
  insertRows(
    tx,
    'station',
    STATION_COLUMNS,
    rows.map((row) => ({
      id: newId(),
      region_code: row.code,
      name: row.stationName,
      kind: ['township', 'village'].includes(regionLevel(row.code)) ? 'station' : 'centre',
      phone: row.stationPhone,
      valid_from: row.validFrom,
    })),
  );

const sameRegion = (row: RegionListRow, now: StandingRegion): boolean =>
  row.name === now.name && (row.urbanRuralClass === null || row.urbanRuralClass === now.urbanRuralClass);

const sameStation = (row: RegionListRow, now: StandingRegion | undefined): boolean =>
  row.stationName === null ||
  (row.stationName === now?.stationName &&
    (row.stationPhone === null || row.stationPhone === now.stationPhone));

const requireScope = (context: ActContext, rows: readonly RegionListRow[]): void => {
  const scope = context.actor.scopeFor('region.manage');
  const outside = rows.filter((row) => !scopeHolds(scope, row.code));
  if (outside.length === 0) return;
  throw new Problem(
    'forbidden',
    'region-outside-scope',
    `名单中有${outside.length}个地区不在您的管辖范围内。`,
    {
      advice: '请只导入本地区及下级地区。',
      fields: outside
        .slice(0, 20)
        .map((row) => ({ field: `第${row.line}行`, message: `${row.code} ${row.name}` })),
    },
  );
};

/**
 * Brings the region tree and its stations to what the bureau's list says, each change as an act: new codes begin,
 * renamed ones end under the old name and begin under the new, lines with 失效日期 end (撤并). A region missing from the
 * list stays. The same list again changes nothing. Throws Problem invalid or forbidden; then nothing is changed.
 */
export const importRegionList = async (
  tx: Tx,
  context: ActContext,
  rows: readonly RegionListRow[],
): Promise<RegionListResult> => {
  requireScope(context, rows);
  const tree = await standingRegions(tx);
  const { standing } = tree;
  checkRegionList(rows, tree);
  const lasting = rows.filter((row) => row.validTo === null);
  const established = lasting.filter((row) => !standing.has(row.code));
  const renamed = lasting.filter((row) => {
    const now = standing.get(row.code);
    return now !== undefined && !sameRegion(row, now);
  });
  const abolished = rows.filter((row) => row.validTo !== null && standing.has(row.code));
  const stations = lasting.filter((row) => !sameStation(row, standing.get(row.code)));
  await endRows(tx, 'region', 'code', [...renamed, ...abolished]);
  await establish(tx, [...established, ...renamed]);
  await endRows(tx, 'station', 'region_code', [
    ...abolished,
    ...stations.filter((row) => standing.get(row.code)?.stationName),
  ]);
  await openStations(tx, stations);
  const known = new Set([...established, ...renamed]);
  const onlyStation = stations.filter((row) => !known.has(row));
  await appendActs(tx, [
    ...established.map((row) => regionAct(context, 'region.establish', row)),
    ...renamed.map((row) => regionAct(context, 'region.rename', row)),
    ...abolished.map((row) => regionAct(context, 'region.abolish', row)),
    ...onlyStation.map((row) => regionAct(context, 'region.station', row)),
  ]);
  forgetRegions();
  return {
    established: established.length,
    renamed: renamed.length,
    abolished: abolished.length,
    stationsChanged: stations.length,
    unchanged: rows.length - established.length - renamed.length - abolished.length - onlyStation.length,
  };
};
