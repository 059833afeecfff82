import { isTooLong, LONGEST_READ, type TextBlock } from './text-block.ts';

const MOST_NAMED = 5;

/** What is said of paragraphs that no rule reads. */
export const unreadParagraphs = (blocks: readonly TextBlock[]): string[] => {
  const long = blocks.filter(isTooLong);
  const named = long.slice(0, MOST_NAMED).map(({ number }) => number);
  return long.length === 0
    ? []
    : [
        `第${named.join('、')}段${long.length > MOST_NAMED ? '等' : ''}超过${LONGEST_READ}字，没有检查；请分段后再检查。`,
      ];
};
