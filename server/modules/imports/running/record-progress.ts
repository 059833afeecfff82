import { sql } from 'kysely';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import type { ImportRunRow } from './import-run.ts';
import { runScopeKey } from './import-run.ts';
import type { Cell } from '#platform/files/excel/cell.ts';
import { cellAt, type CellRefusal, type PlacedColumn } from '../reading/convert-row.ts';
import type { PreparedRow } from './prepare-rows.ts';
import { sealCells } from './seal-cells.ts';
import { ROW_MARK } from '../kinds/row-mark-column.ts';

/** The run was cancelled while it worked; what is committed stays, nothing more is done. */
export class ImportCancelled extends Error {}

export interface RefusedRow {
  readonly prepared: PreparedRow<unknown>;
  readonly refusals: readonly CellRefusal[];
  /** What tells it from rows that say the same; left out of a row that could not be read, which its place tells. */
  readonly mark?: string | null;
}

export interface BatchResult {
  readonly read: number;
  readonly added: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

const REFUSAL_COLUMNS = {
  county_code: 'integer',
  import_id: 'uuid',
  sheet: 'text',
  row_number: 'integer',
  refusals: 'jsonb',
  sealed_cells: 'bytea',
  scope_key: 'bigint',
};

/** Adds a batch to the run's figures and keeps its refused rows. Throws ImportCancelled when the run was cancelled. */
export const recordProgress = async (
  tx: Tx,
  run: ImportRunRow,
  key: Buffer,
  batch: BatchResult,
  percent: number,
): Promise<void> => {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({
      rows_read: sql`rows_read + ${batch.read}`,
      rows_added: sql`rows_added + ${batch.added}`,
      rows_unchanged: sql`rows_unchanged + ${batch.unchanged}`,
      rows_refused: sql`rows_refused + ${batch.refused.length}`,
      progress_percent: percent,
    })
    .where('county_code', '=', run.county_code)
    .where('id', '=', run.id)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ImportCancelled();
  await insertRows(
    tx,
    'import_refusal',
    REFUSAL_COLUMNS,
    batch.refused.map(({ prepared, refusals, mark }) => ({
      county_code: run.county_code,
      import_id: run.id,
      sheet: prepared.sheet.source.name,
      row_number: prepared.row.number,
      refusals,
      sealed_cells: bytes(
        sealCells(key, knownCells(prepared, mark === undefined ? placeMark(run, prepared) : mark)),
      ),
      scope_key: runScopeKey(run),
    })),
    'on conflict do nothing',
  );
};

/** A mark the row came with stays. */
const knownCells = ({ sheet, row }: PreparedRow<unknown>, mark: string | null) =>
  new Map<string, Cell>([
    [ROW_MARK, mark],
    ...sheet.placed.flatMap((place): [string, Cell][] => {
      const cell = cellToKeep(place, cellAt(row, place));
      return cell === null ? [] : [[place.column.code, cell]];
    }),
  ]);

const placeMark = ({ id }: ImportRunRow, { sheet, row }: PreparedRow<unknown>): string =>
  sm3(canonicalJson([id, sheet.source.name, row.number])).toString('hex', 0, 8);

/** A figure under a heading in 万 keeps its scale, since it is handed back under the template's heading. */
const cellToKeep = ({ column, inTenThousands }: PlacedColumn, cell: Cell): Cell => {
  const isFigure = typeof cell === 'number' || (typeof cell === 'string' && /^\s*[\d.,]+\s*$/.test(cell));
  return inTenThousands && isFigure
    ? `${String(cell).trim()}万${column.format === 'money' ? '元' : ''}`
    : cell;
};
