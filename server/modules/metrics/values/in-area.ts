import { sql, type RawBuilder } from 'kysely';
import type { Area } from './area.ts';
import { inCounties } from './in-counties.ts';
import type { SourceTable } from '../counting/metric-source.ts';

/** The rows `s` of a source that lie in an area, as a condition; a township is named by its own column, for its index. */
export const inArea = ({ keepsTownship }: SourceTable, area: Area): RawBuilder<unknown> =>
  sql.join(
    [
      inCounties(area, 's.county_code'),
      ...(keepsTownship && area.township !== null ? [sql`s.township_code = ${area.township}`] : []),
      sql`s.region_code between ${area.first} and ${area.last}`,
    ],
    sql` and `,
  );
