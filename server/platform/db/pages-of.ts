import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from './database.ts';
import { lockRows } from './lock-rows.ts';

/** Which rows of a table are walked over. */
interface Walk {
  readonly table: keyof DB & string;
  /** So many at once. */
  readonly size?: number;
  readonly where?: RawBuilder<unknown>;
  /** Holds each page until the transaction ends. */
  readonly lock?: boolean;
}

const ROWS_PER_PAGE = 1_000;

const readPage = async <T>(
  tx: Tx,
  table: Walk['table'],
  where: RawBuilder<unknown>,
  size: number,
): Promise<readonly T[]> => {
  const { rows } = await sql<T>`
    select * from ${sql.table(table)} where ${where} order by county_code, id limit ${size}
  `.execute(tx);
  return rows;
};

/** Rows in scope page by page, in the order of county and id. */
export async function* pagesOf<T extends { county_code: number; id: string }>(
  tx: Tx,
  { table, size = ROWS_PER_PAGE, where = sql`true`, lock = false }: Walk,
): AsyncGenerator<readonly T[]> {
  let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const behind = sql`${where} and (county_code, id) > (${last.county}, ${last.id}::uuid)`;
    const rows = await (lock ? lockRows<T>(tx, table, behind, size) : readPage<T>(tx, table, behind, size));
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < size) return;
    last = { county: end.county_code, id: end.id };
  }
}
