import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ReportDocument } from '#kit/report-document/document.ts';
import { headingNumbers } from '#kit/report-document/heading-numbers.ts';

interface Numbers {
  /** Levels and numbering of the blocks; while it stays, only the places move. */
  readonly structure: string;
  readonly decorations: DecorationSet;
}

const structureOf = (doc: DocumentNode): string => {
  let structure = '';
  doc.forEach((block) => {
    structure += block.type.name === 'heading' ? `${block.attrs['level']}${block.attrs['numbered']}` : '.';
  });
  return structure;
};

const blocksOf = (doc: DocumentNode): ReportDocument =>
  ({
    type: 'doc',
    content: doc.content.content.map((block) => ({ type: block.type.name, attrs: block.attrs })),
  }) as unknown as ReportDocument;

const numbersOf = (doc: DocumentNode, structure: string): Numbers => {
  const numbers = headingNumbers(blocksOf(doc));
  const decorations: Decoration[] = [];
  doc.forEach((block, offset, index) => {
    const number = numbers[index];
    if (number) decorations.push(Decoration.node(offset, offset + block.nodeSize, { 'data-number': number }));
  });
  return { structure, decorations: DecorationSet.create(doc, decorations) };
};

const key = new PluginKey<Numbers>('heading-numbers');

/** Writes 一、（一）1.（1） before numbered headings; the numbers follow the structure and are never part of the text. */
export const HeadingNumbers = Extension.create({
  name: 'headingNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<Numbers>({
      key,
      state: {
        init: (_, { doc }) => numbersOf(doc, structureOf(doc)),
        apply: (transaction, before) => {
          if (!transaction.docChanged) return before;
          const structure = structureOf(transaction.doc);
          return structure === before.structure
            ? { structure, decorations: before.decorations.map(transaction.mapping, transaction.doc) }
            : numbersOf(transaction.doc, structure);
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});
