import {
  headingNumbers,
  type InlineNode,
  type ResolvedFigure,
  type ResolvedTable,
} from '#kit/report-document/index.ts';
import type { ExportedReport } from './exported-report.ts';

/** A piece of a sentence as it is read: words, or a figure with its number in the document, counted from 1. */
export type ReadPiece =
  | { readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly figure: ResolvedFigure; readonly number: number; readonly bold: boolean };

/** A block with its figures in place. */
export type ReadBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly pieces: readonly ReadPiece[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly ReadPiece[] }
  | { readonly kind: 'table'; readonly table: ResolvedTable }
  | { readonly kind: 'chart'; readonly table: ResolvedTable; readonly shape: 'bar' | 'line' };

const isMarked = (node: InlineNode, mark: string): boolean =>
  (node.marks ?? []).some(({ type }) => type === mark);

/** The blocks after the title, headings with their numbers, every chip with its value, in reading order. */
export const readingBlocks = ({ document, values }: ExportedReport): ReadBlock[] => {
  const numbers = headingNumbers(document);
  let [figures, tables] = [0, 0];
  const piece = (node: InlineNode): ReadPiece => {
    const bold = isMarked(node, 'bold');
    if (node.type === 'text') return { text: node.text, bold, italic: isMarked(node, 'italic') };
    const figure = values.figures[figures]!;
    figures += 1;
    return { figure, number: figures, bold };
  };
  const nextTable = (): ResolvedTable => values.tables[(tables += 1) - 1]!;
  return document.content.flatMap((block, at): ReadBlock[] => {
    switch (block.type) {
      case 'title':
        return [];
      case 'heading': {
        const number = { text: numbers[at] ?? '', bold: false, italic: false };
        const pieces = [number, ...(block.content ?? []).map(piece)];
        return [{ kind: 'heading', level: block.attrs.level, pieces }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', pieces: (block.content ?? []).map(piece) }];
      case 'figureTable':
        return [{ kind: 'table', table: nextTable() }];
      case 'figureChart':
        return [{ kind: 'chart', table: nextTable(), shape: block.attrs.kind }];
    }
  });
};

/** A block's pieces as plain words. */
export const plainText = (pieces: readonly ReadPiece[]): string =>
  pieces.map((piece) => ('figure' in piece ? piece.figure.text : piece.text)).join('');
