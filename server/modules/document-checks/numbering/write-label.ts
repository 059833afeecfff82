import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { LabelStyle } from './outline.ts';

const FIRST_CIRCLED = '①'.charCodeAt(0);

/** A number as the label of a style: （三）, 3., ③. */
export const writeLabel = (style: LabelStyle, number: number): string => {
  const chinese = toChineseNumeral(number);
  switch (style) {
    case 'part':
      return `第${chinese}部分`;
    case 'chapter':
      return `第${chinese}章`;
    case 'article':
      return `第${chinese}条`;
    case 'chinese':
      return `${chinese}、`;
    case 'bracketed':
      return `（${chinese}）`;
    case 'arabic':
      return `${number}.`;
    case 'bracketed-arabic':
      return `（${number}）`;
    case 'circled':
      return String.fromCharCode(FIRST_CIRCLED + number - 1);
  }
};
