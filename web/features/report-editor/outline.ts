import type { Editor } from '@tiptap/core';
import type { ReportDocument } from '#kit/report-document/document.ts';
import { headingNumbers } from '#kit/report-document/heading-numbers.ts';

export interface OutlineEntry {
  readonly text: string;
  readonly number: string;
  readonly level: number;
  /** Of the heading, at the time it was read. */
  readonly position: number;
}

/** The headings of the document with their numbers, in order. */
export const outlineOf = ({ state }: Pick<Editor, 'state'>): readonly OutlineEntry[] => {
  const numbers = headingNumbers(state.doc.toJSON() as ReportDocument);
  const entries: OutlineEntry[] = [];
  state.doc.forEach((block, position, index) => {
    if (block.type.name !== 'heading') return;
    entries.push({
      text: block.textContent,
      number: numbers[index] ?? '',
      level: block.attrs['level'] as number,
      position,
    });
  });
  return entries;
};
