import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';

/** What the chips of a document ask for, in reading order. */
export const chipsIn = (doc: DocumentNode): readonly FigureAttributes[] => {
  const chips: FigureAttributes[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'figure') chips.push(node.attrs as unknown as FigureAttributes);
  });
  return chips;
};
