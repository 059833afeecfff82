import { sql, type RawBuilder } from 'kysely';
import { countyOf, regionLevel, type RegionCode } from '#kit/region-code.ts';
import { countyOfScope, type Scope } from '../auth/scope.ts';

/**
 * The county a question is about, where it is one, as a condition on a column of county codes: that of the area asked for,
 * or the only one the asker may look into. Row-level security and the area say so already, but not in words that lead a
 * Citus cluster to a shard: without it a clerk of one county asks those of the whole nation.
 */
export const inOneCounty = (
  scope: Scope,
  region?: RegionCode | null,
  column = 'county_code',
): RawBuilder<boolean> => {
  const isWithinOne = region && !['province', 'city'].includes(regionLevel(region));
  const within = isWithinOne ? region : countyOfScope(scope);
  return within === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${countyOf(within)}`;
};
