import type { CampaignUnit, RegionCode, RegionLevel } from '#kit';
import { countyRegion, regionRange, toHalfWidth, townshipRegion } from '#kit';
import { findRefs, openSealedFacts, searchPeople, type PersonQuery } from '#modules/registry';
import { regionsUnder } from '#modules/regions';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';

/** A station given a campaign. */
export interface Station {
  readonly code: RegionCode;
  readonly name: string;
}

/** A person to be on a list. Who shares a household shares its unit: the id of the member found first. */
export interface ListedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly unitId: string;
  readonly regionCode: RegionCode;
}

const PAGE = 2_000;

/** The stations of some areas that have one of the levels, each once, in the order of their codes. */
export const stationsOf = async (
  tx: Tx,
  areas: readonly RegionCode[],
  levels: readonly RegionLevel[],
): Promise<Station[]> => {
  const found = new Map<RegionCode, Station>();
  if (levels.length === 0) return [];
  for (const area of areas)
    for (const { code, name } of await regionsUnder(tx, area, levels)) found.set(code, { code, name });
  return [...found.values()].toSorted((one, other) => one.code - other.code);
};

/** The station that looks after a village: its own, else its township's, else its county's; null when none of them fills in. */
export const stationFor = (region: RegionCode, stations: ReadonlySet<RegionCode>): RegionCode | null =>
  [region, townshipRegion(region), countyRegion(region)].find((code) => stations.has(code)) ?? null;

const narrowed = (query: PersonQuery, area: RegionCode): PersonQuery | null => {
  if (query.region === undefined) return { ...query, region: area };
  const [first, last] = regionRange(area);
  if (first <= query.region && query.region <= last) return query;
  const [low, high] = regionRange(query.region);
  return low <= first && first <= high ? { ...query, region: area } : null;
};

const eachPerson = async (tx: Tx, query: PersonQuery): Promise<ListedPerson[]> => {
  const people: ListedPerson[] = [];
  for (let after: ListedPerson | null = null; ; after = people.at(-1)!) {
    const refs: Awaited<ReturnType<typeof findRefs>> = await findRefs(tx, query, { after, size: PAGE });
    people.push(...refs.map((ref) => ({ ...ref, unitId: ref.id })));
    if (refs.length < PAGE) return people;
  }
};

/** Two files of one village with the same address, however spaced, are one household; without an address each stands alone. */
const addressKey = (region: RegionCode, address: string | null): string | null => {
  const written = toHalfWidth(address ?? '').replaceAll(/[\s,.，。、-]/g, '');
  return written === '' ? null : `${region}/${written}`;
};

const eachHousehold = async (tx: Tx, query: PersonQuery): Promise<ListedPerson[]> => {
  const people: ListedPerson[] = [];
  const households = new Map<string, string>();
  for (let after: string | undefined; ;) {
    const page = await searchPeople(tx, { ...query, size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const row of page.rows) {
      const key = addressKey(row.region_code, openSealedFacts(row).address ?? null);
      const unitId = (key === null ? undefined : households.get(key)) ?? row.id;
      if (key !== null) households.set(key, unitId);
      people.push({ countyCode: row.county_code, id: row.id, unitId, regionCode: row.region_code });
    }
    if (page.next === null) return people;
    after = page.next;
  }
};

export interface TargetsAsked {
  readonly unit: CampaignUnit;
  readonly areas: readonly RegionCode[];
  readonly query: PersonQuery;
}

/** The people a filter finds in some areas now, within the reader's scope of people.read; none for other units. */
export const peopleAsked = async (
  db: Database,
  readable: Scope,
  { unit, areas, query }: TargetsAsked,
): Promise<ListedPerson[]> => {
  if (unit === 'station' || unit === 'open') return [];
  const found = new Map<string, ListedPerson>();
  for (const area of areas) {
    const own = narrowed(query, area);
    if (own === null) continue;
    const people = await inScope(db, readable, (tx) =>
      unit === 'person' ? eachPerson(tx, own) : eachHousehold(tx, own),
    );
    for (const person of people) found.set(person.id, person);
  }
  return [...found.values()];
};
