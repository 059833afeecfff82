import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { TOTAL_LABEL } from '../text/total-label.ts';
import { isSumOf, shownLike, sumOf } from './parts-of-whole.ts';

/** 东湖街道：18户，9.0万元: a line of a list that would be a row of a table. */
const LINE = /^\s*([^：:，。；\d]{2,20})[：:]\s*\d[^。；：:]{0,40}$/;
const FEWEST = 3;

interface Line {
  readonly block: number;
  readonly label: string;
  readonly quantities: readonly Quantity[];
}

/** Whether a line tells the same units in the same order as another. */
const isLike = (one: Line, other: Line): boolean =>
  one.quantities.length === other.quantities.length &&
  one.quantities.every((quantity, at) => isSameFamily(quantity, other.quantities[at]!));

const lineAt = ({ blocks }: CheckedDocument, block: number): Line | undefined => {
  const label = LINE.exec(blocks[block]!.text)?.[1];
  return label === undefined ? undefined : { block, label, quantities: quantitiesOf(blocks[block]!) };
};

/** Totals at the end of lines set out like the rows of a table, which the lines do not add up to. */
export function* wrongTotalsOfLines(document: CheckedDocument): Generator<Defect> {
  let run: Line[] = [];
  for (const block of document.prose) {
    const line = lineAt(document, block);
    const isTotal = line !== undefined && TOTAL_LABEL.test(line.label);
    if (line && isTotal && run.length >= FEWEST && run.every((one) => isLike(one, line)))
      for (const [at, whole] of line.quantities.entries()) {
        const parts = run.map(({ quantities }) => quantities[at]!);
        if (![whole, ...parts].every(({ isExact, unit }) => isExact && unit !== '%')) continue;
        const sum = sumOf(parts);
        if (isSumOf(whole, parts)) continue;
        yield {
          block,
          start: whole.start,
          end: whole.end,
          message: `合计写的是${whole.written}，上面各行相加是${shownLike(sum, whole)}。`,
          proposal: '核对各行和合计后改正。',
          related: [{ block: run[0]!.block, start: 0, end: document.blocks[run[0]!.block]!.text.length }],
        };
      }
    run = line && !isTotal ? [...run, line] : [];
  }
}
