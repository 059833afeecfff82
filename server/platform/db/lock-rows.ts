import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from './database.ts';

interface Place {
  readonly county_code: number;
  readonly id: string;
}

/**
 * Rows that meet a condition, at most so many, by county and id; held until the transaction ends. For conditions that do not
 * name the county: a Citus cluster holds rows of one county at a time, and so do we everywhere, in the order of `byCounty`.
 */
export const lockRows = async <Row extends Place>(
  tx: Tx,
  table: keyof DB,
  where: RawBuilder<unknown>,
  most: number,
): Promise<Row[]> => {
  const { rows: counties } = await sql<{ county_code: number }>`
    select distinct county_code from ${sql.table(table)} where ${where} order by county_code
  `.execute(tx);
  const held: Row[] = [];
  for (const { county_code: county } of counties) {
    if (held.length >= most) break;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where county_code = ${county} and ${where}
      order by id limit ${most - held.length} for update
    `.execute(tx);
    held.push(...rows);
  }
  return held;
};
