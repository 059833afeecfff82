import type { Editor } from '@tiptap/core';
import { useEffect, useReducer } from 'react';
import type { FigureAttributes, FigureTableAttributes } from '#kit/report-document/figure-attributes.ts';
import type { FigureValues } from '../document/figure-values.ts';
import { findFigure, type PlacedFigure } from '../insert-figure.ts';

/** A chip, table or chart of the document as it is now, drawn anew when it or its value changes. */
export const usePlacedFigure = (
  editor: Editor,
  values: FigureValues,
  id: string,
): PlacedFigure | undefined => {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const placed = findFigure(editor, id);
  const asked = placed?.attrs as unknown as FigureAttributes | FigureTableAttributes | undefined;
  useEffect(() => {
    editor.on('update', redraw);
    return () => void editor.off('update', redraw);
  }, [editor]);
  useEffect(() => (asked ? values.watch(asked, redraw) : undefined), [values, asked]);
  return placed;
};
