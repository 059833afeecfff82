import { outlineOf, type LabelStyle } from './numbering/outline.ts';
import type { BlockKind, CellPlace, TextBlock } from './text-block.ts';

interface Place {
  readonly place: string;
  readonly number: number;
  readonly cell: CellPlace | null;
  readonly headings: string[];
}

const DEPTHS: Readonly<Partial<Record<LabelStyle, number>>> = {
  part: 1,
  chapter: 1,
  chinese: 2,
  bracketed: 3,
  arabic: 4,
};
/** Parts that stand beside the text, under no heading. */
const OUTSIDE: ReadonlySet<BlockKind> = new Set(['header', 'footer', 'note']);
const HEADING_LENGTH = 24;

/** The heading itself, without the prose that follows in the same paragraph. */
const headingText = (text: string): string => {
  const first = text.trim().split(/[。；：]/)[0]!;
  return first.length > HEADING_LENGTH ? `${first.slice(0, HEADING_LENGTH)}…` : first;
};

/** For each block, the headings above it, itself included when it is one. */
const headingPaths = (blocks: readonly TextBlock[]): string[][] => {
  const depths = new Map(
    outlineOf(blocks).flatMap(({ block, label }) => {
      const depth = DEPTHS[label.style];
      return depth === undefined ? [] : [[block, depth] as const];
    }),
  );
  const open: { depth: number; text: string }[] = [];
  return blocks.map((block, index) => {
    const depth = depths.get(index);
    if (depth !== undefined) {
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      open.push({ depth, text: headingText(`${block.label ?? ''}${block.text}`) });
    }
    return OUTSIDE.has(block.kind) ? [] : open.map(({ text }) => text);
  });
};

const partName = ({ kind, cell, number }: TextBlock): string => {
  if (cell) return `表${cell.table}第${cell.row}行第${cell.column}列`;
  if (kind === 'header') return '页眉';
  if (kind === 'footer') return '页脚';
  if (kind === 'note') return '脚注';
  return kind === 'text-box' ? `第${number}段的文本框` : `第${number}段`;
};

/** Names the place of a block: the paragraph or cell, and the headings above it. */
export const placeNamer = (blocks: readonly TextBlock[]): ((block: number) => Place) => {
  const paths = headingPaths(blocks);
  return (index) => {
    const block = blocks[index]!;
    const headings = paths[index]!;
    return {
      place: [partName(block), headings.join(' › ')].filter(Boolean).join('，'),
      number: block.number,
      cell: block.cell ?? null,
      headings,
    };
  };
};
