import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { documentSchema, plainFigure } from '#kit/report-document/index.ts';
import { documentExtensions } from './extensions.ts';
import { FigureValues } from './figure-values.ts';

const nobody = () => Promise.reject(new Error('Nothing is asked here.'));
const schema = getSchema(
  documentExtensions({
    values: new FigureValues(nobody),
    onOpen: () => undefined,
    onCell: () => undefined,
    onComment: () => undefined,
  }),
);

const shapeOf = (one: typeof schema) => ({
  nodes: Object.fromEntries(
    Object.entries(one.nodes).map(([name, { spec }]) => [
      name,
      {
        content: spec.content ?? '',
        marks: spec.marks,
        inline: spec.inline ?? false,
        atom: spec.atom ?? false,
        attrs: Object.keys(spec.attrs ?? {}).sort(),
      },
    ]),
  ),
  marks: Object.fromEntries(
    Object.entries(one.marks).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]),
  ),
});

test('the editor and the server hold the same kind of document', () => {
  const [ours, kits] = [shapeOf(schema), shapeOf(documentSchema)];
  for (const text of [ours, kits]) delete text.nodes['text'];
  expect(ours).toEqual(kits);
});

test('a document goes through the editor unchanged', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'title', content: [{ type: 'text', text: '云麓市2026年工作总结' }] },
      { type: 'heading', attrs: { level: 2, numbered: false }, content: [{ type: 'text', text: '结语' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '走访' },
          { type: 'figure', attrs: plainFigure('f1', 'visit-persons', { wording: 'floor', unit: '' }) },
          { type: 'text', marks: [{ type: 'bold' }, { type: 'comment', attrs: { id: 'c1' } }], text: '。' },
        ],
      },
    ],
  };
  const node = Node.fromJSON(schema, document);
  node.check();
  expect(node.toJSON()).toEqual(document);
});

test('a new block is a paragraph: Enter at the end of a text does not leave an empty heading behind', () => {
  for (const { nodes } of [schema, documentSchema])
    expect(nodes['doc']!.contentMatch.matchType(nodes['title']!)?.defaultType?.name).toBe('paragraph');
});
