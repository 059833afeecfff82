import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { Defect, Span } from '../define-rule.ts';

/** A count told before a list that has another number of items; `announced` is the count as it is written. */
export const miscountedBefore = (
  span: Span,
  announced: string,
  listed: number,
  related?: readonly Span[],
): Defect => ({
  ...span,
  message: `前面说“${announced}”，后面列了${toChineseNumeral(listed)}项。`,
  proposal: '补上漏掉的一项，或改前面的数。',
  ...(related && { related }),
});
