import { Editor, type JSONContent } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { CellFigure } from '#kit/report-document/desk-contracts.ts';
import type { Edition } from '#kit/report-document/edition-contracts.ts';
import { documentExtensions } from '../document/extensions.ts';
import { FigureValues } from '../document/figure-values.ts';
import { frozenValues } from './frozen-values.ts';
import { Differences } from '../plugins/differences.ts';
import { FindReplace } from '../plugins/find-replace.ts';
import { HeadingNumbers } from '../plugins/heading-numbers.ts';
import { KeepYears } from '../plugins/keep-years.ts';

/** The paper of a signed report: read like the editor's, changed by nobody. */
export const useEditionPaper = (
  edition: Edition,
  onOpenFigure: (number: number) => void,
  onCell: (figure: CellFigure) => void,
) => {
  const element = useRef<HTMLDivElement>(null);
  const open = useRef(onOpenFigure);
  useEffect(() => {
    open.current = onOpenFigure;
  });
  const [editor, setEditor] = useState<Editor>();
  const [values, setValues] = useState<FigureValues>();
  useEffect(() => {
    if (!element.current) return undefined;
    // Signed values come from the edition itself; chips are told apart by their place.
    const frozen = new FigureValues(frozenValues(edition));
    const onOpen = (id: string) =>
      open.current(edition.figures.find((figure) => figure.id === id)?.number ?? 0);
    const made = new Editor({
      element: element.current,
      editable: false,
      content: edition.document as JSONContent,
      extensions: [
        ...documentExtensions({ values: frozen, onOpen, onCell, onComment: () => undefined }),
        HeadingNumbers,
        KeepYears,
        FindReplace,
        Differences,
      ],
      injectCSS: false,
      editorProps: { attributes: { class: 'rj-paper', role: 'document', 'aria-label': '定稿正文' } },
    });
    setEditor(made);
    setValues(frozen);
    return () => {
      frozen.dispose();
      made.destroy();
      setEditor(undefined);
    };
  }, [edition, onCell]);
  return { element, editor, values };
};
