import type { RegionListRow } from '#modules/regions';
import { COUNTIES, placeName } from './place-names.ts';
import { seededRandom } from './random.ts';

export const PROVINCE = 99_00_00_000_000;
export const CITY = 99_01_00_000_000;

/** Number of stations, at every level together: 80 for 20,000 people, 792 for 340,000. */
export const stationCount = (persons: number): number => Math.max(36, Math.round(35.5 + persons * 0.002225));

const VILLAGES_PER_TOWNSHIP = 7;
/** Every plain name is taken after so many; from then on a side tells places apart, and two before those run out too. */
const PLAIN_NAMES = 600;
const SIDED_NAMES = 4_000;
const VALID_FROM = '2019-01-01';

type Place = Pick<RegionListRow, 'code' | 'name' | 'urbanRuralClass' | 'stationName'>;

const row = (place: Place, index: number): RegionListRow => ({
  ...place,
  line: index + 2,
  validFrom: VALID_FROM,
  validTo: null,
  // 0990 is no area code in use.
  stationPhone: place.stationName === null ? null : `0990-${8_100_000 + index}`,
});

const centre = (code: number, name: string): Place => ({
  code,
  name,
  urbanRuralClass: null,
  stationName: `${name}退役军人服务中心`,
});

const station = (code: number, name: string, urbanRuralClass: number): Place => ({
  code,
  name,
  urbanRuralClass,
  stationName: `${name}退役军人服务站`,
});

/** Shares `total` out over `places` as evenly as whole numbers allow, larger parts first. */
const share = (total: number, places: number, at: number): number =>
  Math.floor(total / places) + (at < total % places ? 1 : 0);

const townshipPlaces = (
  county: (typeof COUNTIES)[number],
  countyCode: number,
  count: number,
  names: () => string,
) =>
  Array.from({ length: count }, (_, at) => {
    const urban = county.urban || at === 0;
    const kind = county.urban ? '街道' : at % 3 === 2 ? '乡' : '镇';
    return { place: station(countyCode + (at + 1) * 1000, names() + kind, urban ? 111 : 121), urban, kind };
  });

/**
 * The regions and stations of the fictional city 云麓市 (9901) in 云岭省示范 (99), for a number of people.
 * The same number always gives the same city.
 */
export const makeRegions = (persons: number): RegionListRow[] => {
  const below = stationCount(persons) - 1 - COUNTIES.length;
  const townships = Math.max(COUNTIES.length, Math.round(below / (VILLAGES_PER_TOWNSHIP + 1)));
  const villages = Math.max(townships, below - townships);
  const random = seededRandom('regions');
  const used = new Set<string>();
  let drawn = 0;
  const side = (): string => [...'东西南北中上下前后'][random.pick(9)]!;
  const freshName = (): string => {
    for (;;) {
      drawn += 1;
      const name =
        placeName(drawn - 1) + (drawn > PLAIN_NAMES ? side() : '') + (drawn > SIDED_NAMES ? side() : '');
      if (!used.has(name)) return (used.add(name), name);
    }
  };
  const places: Place[] = [
    { code: PROVINCE, name: '云岭省示范', urbanRuralClass: null, stationName: null },
    centre(CITY, '云麓市'),
  ];
  let townshipAt = 0;
  for (const [index, county] of COUNTIES.entries()) {
    const countyCode = CITY + (index + 1) * 1e6;
    places.push(centre(countyCode, county.name));
    for (const township of townshipPlaces(
      county,
      countyCode,
      share(townships, COUNTIES.length, index),
      freshName,
    )) {
      places.push(township.place);
      const villageCount = share(villages, townships, townshipAt++);
      for (let at = 1; at <= villageCount; at += 1) {
        const community = township.kind === '街道' || at === 1;
        places.push(
          station(
            township.place.code + at,
            freshName() + (community ? '社区' : '村'),
            community ? (township.kind === '街道' ? 111 : 121) : 220,
          ),
        );
      }
    }
  }
  return places.map(row);
};
