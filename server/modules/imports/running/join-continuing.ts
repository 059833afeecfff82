import type { Cell, SheetRow } from '#platform/files/excel/cell.ts';
import type { PlacedColumn } from '../reading/convert-row.ts';

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && !(typeof cell === 'string' && cell.trim() === '');

/** One cell under the other, as if they had been written into one. */
const joined = (above: Cell | undefined, below: Cell | undefined): Cell =>
  [above, below].filter(isFilled).map(String).join('、');

/**
 * Joins rows that only go on with the list of people of the row above: nothing of its own is filled in but columns of
 * `codes`. The row above stands for all of them, under its own number.
 */
export async function* joinContinuing(
  batches: AsyncIterable<readonly SheetRow[]>,
  placed: readonly PlacedColumn[],
  codes: readonly string[],
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const listed = placed.filter(({ column }) => codes.includes(column.code)).map(({ index }) => index);
  const others = placed.filter(({ column }) => !codes.includes(column.code)).map(({ index }) => index);
  const goesOn = ({ cells, merged }: SheetRow): boolean => {
    const isOwn = (index: number): boolean => !merged?.has(index) && isFilled(cells[index]);
    return listed.some(isOwn) && !others.some(isOwn);
  };
  let held: SheetRow | null = null;
  for await (const batch of batches) {
    const whole: SheetRow[] = [];
    for (const row of batch) {
      if (held !== null && goesOn(row)) {
        const above: SheetRow = held;
        const cells = [...above.cells];
        for (const index of listed)
          if (!row.merged?.has(index)) cells[index] = joined(cells[index], row.cells[index]);
        held = { ...above, cells };
        continue;
      }
      if (held !== null) whole.push(held);
      held = row;
    }
    if (whole.length > 0) yield whole;
  }
  if (held !== null) yield [held];
}
