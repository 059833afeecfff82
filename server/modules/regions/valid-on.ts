import { sql, type RawBuilder } from 'kysely';

/** Rows of `table` that stand on a day: valid_to is the first day they no longer do. */
export const validOn = (table: 'region' | 'station', day: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${day}::date
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${day}::date)`;
