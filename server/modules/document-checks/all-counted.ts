import type { Defect, Span } from './define-rule.ts';
import type { TextBlock } from './text-block.ts';

const NUMBER = /\d+(?:[.,，]\d+)*/g;

/** For each number in a span, whether it was counted from records. */
const countedIn = (blocks: readonly TextBlock[], { block, start, end }: Span): boolean[] => {
  const { text, counted = [] } = blocks[block]!;
  return [...text.slice(start, end).matchAll(NUMBER)].map(({ 0: number, index }) =>
    counted.some((part) => part.start <= start + index && start + index + number.length <= part.end),
  );
};

/** Whether every number at the place of a defect, and at those it speaks of, was counted from records: then none is doubted. */
export const isAllCounted = (
  blocks: readonly TextBlock[],
  defect: Span & Pick<Defect, 'related'>,
): boolean => {
  const numbers = [defect, ...(defect.related ?? [])].flatMap((span) => countedIn(blocks, span));
  return numbers.length > 0 && numbers.every(Boolean);
};
