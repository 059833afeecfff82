import { toChineseNumeral } from '../chinese-numeral.ts';
import type { ReportDocument } from './document.ts';

const write = (level: 1 | 2 | 3 | 4, number: number): string => {
  switch (level) {
    case 1:
      return `${toChineseNumeral(number)}、`;
    case 2:
      return `（${toChineseNumeral(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
};

/**
 * The number before each block, in document order: 一、 （一） 1. （1） for numbered headings (GB/T 9704-2012, 7.3.3), ''
 * for everything else. A heading begins its deeper levels anew.
 */
export const headingNumbers = (document: ReportDocument): string[] => {
  const counts = [0, 0, 0, 0];
  return document.content.map((block) => {
    if (block.type !== 'heading' || !block.attrs.numbered) return '';
    const { level } = block.attrs;
    counts[level - 1]! += 1;
    counts.fill(0, level);
    return write(level, counts[level - 1]!);
  });
};
