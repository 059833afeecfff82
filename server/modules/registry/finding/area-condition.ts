import { sql, type RawBuilder } from 'kysely';
import { countyOf, regionLevel, regionRange, townshipOf } from '#kit';

type Table = 'p' | 't';

/**
 * Who lives in an area, over `person p` or the terms `t`. A count says it by the columns that the index of `person_counted`,
 * or that of the terms, holds.
 */
export const regionCondition = (region: number, table: Table, isCount: boolean): RawBuilder<unknown>[] => {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const [first, last] = regionRange(region);
  switch (regionLevel(region)) {
    case 'village':
      return [sql`${column('county_code')} = ${countyOf(region)}`, sql`${column('region_code')} = ${region}`];
    case 'township':
      return [
        sql`${column('county_code')} = ${countyOf(region)}`,
        table === 'p'
          ? sql`p.township_code = ${townshipOf(region)}`
          : sql`t.region_code between ${first} and ${last}`,
      ];
    case 'county':
      return [
        sql`${column('county_code')} = ${countyOf(region)}`,
        ...(isCount ? [sql`${column('region_code')} between ${first} and ${last}`] : []),
      ];
    default:
      return [
        isCount
          ? sql`${column('region_code')} between ${first} and ${last}`
          : sql`${column('county_code')} between ${countyOf(first)} and ${countyOf(last)}`,
      ];
  }
};

/** Who lives in one of several areas. */
export const inOneOf = (codes: readonly number[], table: Table): RawBuilder<unknown> => {
  const column = sql.ref(`${table}.region_code`);
  const ranges = codes.map((code) => {
    const [first, last] = regionRange(code);
    return sql`${column} between ${first} and ${last}`;
  });
  return sql`(${sql.join(ranges, sql` or `)})`;
};
