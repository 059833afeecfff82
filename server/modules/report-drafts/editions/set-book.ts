import type { CellFigure, FrozenFigure, FrozenSet } from '#kit/report-document/index.ts';
import {
  readRowSet,
  rowSetDigest,
  setName,
  setsBehind,
  type FigureSet,
  type FrozenRows,
} from '#modules/metrics';
import type { Tx } from '#platform/db/database.ts';

/** The row sets of one edition: each is read and frozen once, however many figures and cells count it. */
export class SetBook {
  readonly sets: FrozenSet[] = [];
  readonly rows = new Map<number, FrozenRows>();
  readonly #numbers = new Map<string, number>();

  /** The sets a figure counts, by their numbers. A figure without rows rests on none. */
  async behind(tx: Tx, figure: CellFigure, rowCount: number): Promise<FrozenFigure['sets']> {
    const sets: FrozenFigure['sets'] = [];
    for (const one of rowCount === 0 ? [] : setsBehind(figure))
      sets.push({ set: await this.#numberOf(tx, one), side: one.side, sign: one.sign });
    return sets;
  }

  async #numberOf(tx: Tx, { set }: FigureSet): Promise<number> {
    const known = this.#numbers.get(setName(set));
    if (known !== undefined) return known;
    const number = this.sets.length + 1;
    const rows = await readRowSet(tx, set);
    this.#numbers.set(setName(set), number);
    this.sets.push({ number, ...set, count: rows.count, digest: rowSetDigest(rows) });
    this.rows.set(number, rows);
    return number;
  }
}
