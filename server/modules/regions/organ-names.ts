import { regionLevel, type RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { regionNames } from './region-names.ts';

/** What an organ signs by, after the name of its area; a bureau of a province is a department (厅). */
const TITLES = {
  province: '退役军人事务厅',
  city: '退役军人事务局',
  county: '退役军人事务局',
  township: '退役军人服务站',
  village: '退役军人服务站',
} as const;

/** A region and the day, 'YYYY-MM-DD', on which its organ signs. */
export interface Signature {
  readonly region: RegionCode;
  readonly on: string;
}

/**
 * The names under which the organs of regions sign on a day, in the order asked for: the bureau from the county up, the
 * service station below it, as the list of stations named it that day.
 * @param site the bureau of this installation, which signs by its own name; null before it has one
 */
export const organNames = async (
  tx: Tx,
  site: { readonly name: string; readonly region: RegionCode } | null,
  signatures: readonly Signature[],
): Promise<string[]> => {
  if (signatures.length === 0) return [];
  const codes = signatures.map(({ region }) => region);
  const names = await regionNames(tx, codes);
  const stations = await tx
    .selectFrom('station')
    .select(['region_code', 'name', 'valid_from', 'valid_to'])
    .where('region_code', 'in', codes)
    .where('kind', '=', 'station')
    .execute();
  return signatures.map(({ region, on }) => {
    if (site?.region === region) return site.name;
    const station = stations.find(
      ({ region_code: of, valid_from: from, valid_to: to }) =>
        of === region && from <= on && (to === null || on < to),
    );
    return station?.name ?? `${names.get(region) ?? String(region)}${TITLES[regionLevel(region)]}`;
  });
};
