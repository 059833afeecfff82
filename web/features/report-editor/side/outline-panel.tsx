import type { Editor } from '@tiptap/core';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useDocumentFact } from '../editor-state.ts';
import { outlineOf } from '../outline.ts';

/** 目录: the headings with their numbers; a click goes there. */
export const OutlinePanel = ({ editor }: { readonly editor: Editor }) => {
  const entries = useDocumentFact(editor, outlineOf);
  if (entries.length === 0)
    return <EmptyState title="还没有标题" advice="在工具栏选“一级标题”，或在段首输入“一、”。" />;
  const goTo = (position: number) => {
    editor
      .chain()
      .setTextSelection(position + 1)
      .focus()
      .run();
    const element = editor.view.nodeDOM(position);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
  };
  return (
    <ul className="rj-report__outline">
      {entries.map(({ number, text, level, position }) => (
        <li key={position} style={{ paddingLeft: (level - 1) * 12 }}>
          <button type="button" className="rj-link" title={text} onClick={() => goTo(position)}>
            {number}
            {text || '（空标题）'}
          </button>
        </li>
      ))}
    </ul>
  );
};
