import { sql, type RawBuilder } from 'kysely';
import type { Area } from './area.ts';

/** The counties of an area as a condition; one county is named by equality, which leads a cluster to its worker. */
export const inCounties = (area: Area, column: string): RawBuilder<unknown> =>
  area.firstCounty === area.lastCounty
    ? sql`${sql.ref(column)} = ${area.firstCounty}`
    : sql`${sql.ref(column)} between ${area.firstCounty} and ${area.lastCounty}`;
