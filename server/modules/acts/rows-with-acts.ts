import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
import { pagesOf } from '#platform/db/pages-of.ts';
import type { StoredAct } from './act.ts';

/** A row that acts are about. */
export interface ActedRow {
  readonly county_code: number;
  readonly id: string;
}

interface RowsWithActs<Row> {
  readonly rows: readonly Row[];
  /** The acts of one of these rows, the oldest first. */
  readonly actsOf: (row: Row) => readonly StoredAct[];
}

/** Rows of a table beside their acts, a thousand rows at a time where nothing else is said. */
export async function* rowsWithActs<Row extends ActedRow>(
  tx: Tx,
  table: keyof DB & string,
  some: { readonly where?: RawBuilder<unknown>; readonly size?: number } = {},
): AsyncGenerator<RowsWithActs<Row>> {
  for await (const rows of pagesOf<Row>(tx, { table, ...some })) {
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const bySubject = Map.groupBy(acts, (act) => act.subject_id);
    yield { rows, actsOf: ({ id }) => bySubject.get(id) ?? [] };
  }
}
