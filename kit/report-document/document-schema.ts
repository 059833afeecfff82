import { Schema, type AttributeSpec } from 'prosemirror-model';
import type { z } from 'zod';
import {
  CommentAttributesShape,
  FigureAttributesShape,
  FigureChartAttributesShape,
  FigureTableAttributesShape,
  HeadingAttributesShape,
} from './document-shape.ts';

/** Every attribute is checked by the same shape that guards the JSON; ProseMirror asks when a step has been applied. */
const attributesOf = (
  shape: z.ZodObject,
  defaults: Readonly<Record<string, unknown>> = {},
): Record<string, AttributeSpec> =>
  Object.fromEntries(
    Object.entries(shape.shape).map(([name, one]) => [
      name,
      {
        validate: (value: unknown) => void (one as z.ZodType).parse(value),
        ...(name in defaults && { default: defaults[name] }),
      },
    ]),
  );

/**
 * The ProseMirror schema of a report: steps sent by an editor are applied and checked by it on the server. An editor
 * bears the same names, contents and attributes.
 */
export const documentSchema = new Schema({
  nodes: {
    doc: { content: 'title (paragraph | heading | figureTable | figureChart)*' },
    title: { content: 'text*', marks: 'comment', defining: true },
    paragraph: { content: '(text | figure)*' },
    heading: {
      content: '(text | figure)*',
      defining: true,
      attrs: attributesOf(HeadingAttributesShape, { level: 1, numbered: true }),
    },
    figureTable: { atom: true, attrs: attributesOf(FigureTableAttributesShape) },
    figureChart: { atom: true, attrs: attributesOf(FigureChartAttributesShape) },
    figure: { inline: true, atom: true, attrs: attributesOf(FigureAttributesShape) },
    text: {},
  },
  marks: {
    bold: {},
    italic: {},
    comment: { attrs: attributesOf(CommentAttributesShape), inclusive: false, excludes: '' },
  },
});
