import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { refusalByCode } from '../reading/convert-row.ts';
import type { ImportKind } from '../kinds/import-kind.ts';
import type { PreparedRow } from './prepare-rows.ts';
import type { BatchResult, RefusedRow } from './record-progress.ts';

/** Writes what is fit of a batch and tells what became of each row. */
export const writeBatch = async <T>(
  tx: Tx,
  context: ActContext,
  kind: ImportKind<T>,
  rows: readonly PreparedRow<T>[],
): Promise<BatchResult> => {
  const fit = rows.filter((row): row is PreparedRow<T> & { item: T } => row.item !== null);
  const outcomes = await kind.write(
    tx,
    context,
    fit.map(({ item }) => item),
  );
  const refused: RefusedRow[] = rows
    .filter(({ item }) => item === null)
    .map((prepared) => ({ prepared, refusals: prepared.refusals }));
  let added = 0;
  let unchanged = 0;
  fit.forEach((prepared, at) => {
    const outcome = outcomes[at] ?? [];
    if (outcome === 'added') added += 1;
    else if (outcome === 'unchanged') unchanged += 1;
    else {
      const refusals = outcome.map(({ code, reason, isShut }) => ({
        ...refusalByCode(code, reason, prepared.row, prepared.sheet.placed, kind.columns),
        ...(isShut && { isShut }),
      }));
      refused.push({ prepared, refusals, mark: kind.mark?.(prepared.item) ?? null });
    }
  });
  return { read: rows.length, added, unchanged, refused };
};
