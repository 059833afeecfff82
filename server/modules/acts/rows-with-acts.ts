import { sql } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
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

const ROWS_PER_READ = 1_000;
const BEFORE_ALL = { county: 0, id: '00000000-0000-0000-0000-000000000000' };

/** Every row of a table beside its acts, a thousand rows at a time. */
export async function* rowsWithActs<Row extends ActedRow>(
  tx: Tx,
  table: keyof DB & string,
): AsyncGenerator<RowsWithActs<Row>> {
  for (let last = BEFORE_ALL; ;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where (county_code, id) > (${last.county}, ${last.id}::uuid)
      order by county_code, id limit ${ROWS_PER_READ}
    `.execute(tx);
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const bySubject = Map.groupBy(acts, (act) => act.subject_id);
    yield { rows, actsOf: ({ id }) => bySubject.get(id) ?? [] };
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return;
    last = { county: end.county_code, id: end.id };
  }
}
