import { LABEL_NUMERAL } from '#kit/chinese-numeral.ts';
import type { BlockNode, HeadingNode, ReportDocument } from '#kit/report-document/index.ts';

/** A paragraph of a file, with the number an automatic list printed before it. */
export interface FileBlock {
  readonly text: string;
  readonly label?: string | undefined;
  readonly kind: string;
}

const LEVELS: readonly (readonly [RegExp, HeadingNode['attrs']['level']])[] = [
  [new RegExp(`^${LABEL_NUMERAL}、\\s*`), 1],
  [new RegExp(`^（${LABEL_NUMERAL}）\\s*`), 2],
  [/^\d{1,2}[.．、]\s*(?!\d)/, 3],
  [/^（\d{1,2}）\s*/, 4],
];
/** A longer first sentence is prose that happens to be numbered. */
const LONGEST_HEADING = 42;

const textNodes = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);
const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: textNodes(text) });
const heading = (level: HeadingNode['attrs']['level'], text: string): BlockNode => ({
  type: 'heading',
  attrs: { level, numbered: true },
  content: textNodes(text),
});

/** 一、标题 is a heading; （一）标题。正文 is a heading that leads its paragraph, as the layout sets it. */
const blocksOf = (written: string): BlockNode[] => {
  const level = LEVELS.find(([pattern]) => pattern.test(written));
  if (!level) return [paragraph(written)];
  const words = written.replace(level[0], '');
  const stop = words.indexOf('。');
  const first = stop < 0 ? words : words.slice(0, stop + 1);
  if (first.length > LONGEST_HEADING) return [paragraph(written)];
  const rest = words.slice(first.length).trim();
  return [heading(level[1], first), ...(rest === '' ? [] : [paragraph(rest)])];
};

/** A file's prose as a report document: the first line is the title, numbered lines are headings. Tables are left out. */
export const documentFromBlocks = (blocks: readonly FileBlock[]): ReportDocument => {
  const prose = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map(({ text, label }) =>
      `${label ?? ''}${text}`.replace(/\s+/g, (space) => (space.includes('\n') ? '' : ' ')).trim(),
    )
    .filter((text) => text !== '');
  const hasTitle =
    prose[0] !== undefined && !/[。；]$/.test(prose[0]) && !LEVELS.some(([one]) => one.test(prose[0]!));
  const [title, rest] = hasTitle ? [prose[0]!, prose.slice(1)] : ['', prose];
  return {
    type: 'doc',
    content: [{ type: 'title', content: textNodes(title) }, ...rest.flatMap(blocksOf)],
  };
};
