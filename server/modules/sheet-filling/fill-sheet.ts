import { fillAreas } from './fill-areas.ts';
import { rowBefore, type FillAsk, type FilledSheet } from './filled-cells.ts';
import { fillList } from './fill-list.ts';
import { recognised } from './recognise-sheet.ts';

/** Works out every cell a plan fills; nothing is written. Formulas of the sheet stay, whatever was to go there. */
export const fillSheet = async (ask: FillAsk): Promise<FilledSheet> => {
  const { grid, plan } = ask;
  const sheet = recognised(grid, plan.sheet);
  const filled =
    plan.rows.kind === 'areas' ? await fillAreas(ask, sheet, plan.rows.column) : await fillList(ask, sheet);
  const isFormula = (row: number, column: number) => grid.isFormula(rowBefore(row, filled.insert), column);
  return { ...filled, cells: filled.cells.filter(({ row, column }) => !isFormula(row, column)) };
};
