import { chineseNumeral, LABEL_NUMERAL } from '#kit/chinese-numeral.ts';
import { isProse, type TextBlock } from '../text-block.ts';

/** How an item is numbered: 一、 （一） 1. （1） ① by GB/T 9704-2012 §7.3.3; parts, chapters and articles of rules. */
export type LabelStyle =
  'chinese' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'circled' | 'part' | 'chapter' | 'article';

export interface OutlineLabel {
  readonly style: LabelStyle;
  readonly number: number;
  /** The label as written, with its punctuation; `start` is where it begins in the block. */
  readonly written: string;
  readonly start: number;
  /** Whether Word prints it by itself, so that it is not part of the text. */
  readonly isAutomatic: boolean;
}

/** A block that is numbered or styled as a heading. */
export interface OutlineEntry {
  readonly block: number;
  readonly label: OutlineLabel;
  /** Text after the label. */
  readonly title: string;
}

const SHAPES: readonly (readonly [LabelStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${LABEL_NUMERAL})部分(?=[\\s：:、，]|$)`)],
  ['chapter', new RegExp(`^第(${LABEL_NUMERAL})章`)],
  ['article', new RegExp(`^第(${LABEL_NUMERAL})条(?=[\\s：:]|$)`)],
  ['chinese', new RegExp(`^(${LABEL_NUMERAL})[、.．，,](?![一二三四五六七八九十]+[、是])`)],
  ['bracketed', new RegExp(`^[（(](${LABEL_NUMERAL})[）)][、.．]?`)],
  ['bracketed-arabic', /^[（(](\d{1,2})[）)]/],
  // 1.5 is a number; 1.2025年度… is a label before a year.
  ['arabic', /^(\d{1,2})[.．、](?!\d(?!\d{3}年))/],
  ['circled', /^([①-⑳])/],
];

const valueOf = (style: LabelStyle, written: string): number | undefined => {
  if (style === 'circled') return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return /^\d/.test(written) ? Number(written) : chineseNumeral(written);
};

/** Blanks, emphasis left by a conversion, and 附件： with its list on the same line. */
const BEFORE_LABEL = /^[\s*#]*(?:附件[：:]\s*(?=\d))?/;

/** The label at the head of a text, after blanks; undefined when it has none. */
const readLabel = (text: string): OutlineLabel | undefined => {
  const start = BEFORE_LABEL.exec(text)![0].length;
  const rest = text.slice(start);
  for (const [style, shape] of SHAPES) {
    const match = shape.exec(rest);
    const number = match && valueOf(style, match[1]!);
    if (number) return { style, number, written: match[0], start, isAutomatic: false };
  }
  return undefined;
};

const labelOf = (block: TextBlock): OutlineLabel | undefined => {
  const automatic = block.label === undefined ? undefined : readLabel(block.label);
  return automatic ? { ...automatic, start: 0, isAutomatic: true } : readLabel(block.text);
};

/** Entries before or after one in which what belongs to it is looked for: a book has thousands. */
export const ENTRIES_NEAR = 200;

/** Numbered blocks of the prose, in order. */
export const outlineOf = (blocks: readonly TextBlock[]): OutlineEntry[] =>
  blocks.flatMap((block, index) => {
    const label = isProse(block) ? labelOf(block) : undefined;
    if (!label) return [];
    const from = label.isAutomatic ? 0 : label.start + label.written.length;
    return [{ block: index, label, title: block.text.slice(from).trim() }];
  });
