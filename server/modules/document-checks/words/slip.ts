import type { Defect } from '../define-rule.ts';
import type { Stretch } from '../text/overlap.ts';

/** Characters of a text that a slip of the pen put there, with those that were meant. */
export interface Slip extends Stretch {
  readonly wrong: string;
  readonly right: string;
}

export const slipAt = (start: number, wrong: string, right: string): Slip => ({
  start,
  end: start + wrong.length,
  wrong,
  right,
});

/** A slip of a block as it is told: what was meant can stand in its place at once. */
export const tellSlip = (block: number, { start, end, right }: Slip, message: string): Defect => ({
  block,
  start,
  end,
  message,
  proposal: `改为“${right}”。`,
  replacement: right,
});
