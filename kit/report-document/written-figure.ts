import type { BlockNode, InlineNode, ReportDocument, TextNode, TitleNode } from './document.ts';
import type { FigureAttributes } from './figure-attributes.ts';

/** Where a number is written in a document: block (the title is 0) and characters of the block's text. */
export interface WrittenPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A written number the writer confirmed to be a figure. */
export interface ConfirmedFigure extends WrittenPlace {
  readonly figure: FigureAttributes;
}

const textsOf = (text: string, model: TextNode): TextNode[] => (text === '' ? [] : [{ ...model, text }]);

/** Cuts the confirmed numbers out of a block's text nodes and puts the chips there; other nodes stay. */
const inlineWith = (nodes: readonly InlineNode[], confirmed: readonly ConfirmedFigure[]): InlineNode[] => {
  let at = 0;
  return nodes.flatMap((node): InlineNode[] => {
    if (node.type !== 'text') return [node];
    const from = at;
    at += node.text.length;
    const own = confirmed.filter(({ start, end }) => start >= from && end <= from + node.text.length);
    let done = 0;
    const pieces = own.flatMap(({ start, end, figure }): InlineNode[] => {
      const before = textsOf(node.text.slice(done, start - from), node);
      done = end - from;
      return [...before, { type: 'figure', attrs: figure }];
    });
    return [...pieces, ...textsOf(node.text.slice(done), node)];
  });
};

/**
 * A document with confirmed written numbers turned into chips. Places that overlap, or lie outside a block's text, are
 * left as text; so is everything in the title.
 */
export const confirmFigures = (
  document: ReportDocument,
  confirmed: readonly ConfirmedFigure[],
): ReportDocument => {
  const blocks = Map.groupBy(
    confirmed.toSorted((one, other) => one.start - other.start),
    ({ block }) => block,
  );
  const change = <T extends TitleNode | BlockNode>(block: T, index: number): T => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return block;
    let end = 0;
    const apart = (blocks.get(index) ?? []).filter((one) => {
      const isFree = one.start >= end && one.end > one.start;
      if (isFree) end = one.end;
      return isFree;
    });
    return apart.length === 0 ? block : { ...block, content: inlineWith(block.content ?? [], apart) };
  };
  const [title, ...rest] = document.content;
  return { type: 'doc', content: [title, ...rest.map((block, at) => change(block, at + 1))] };
};
