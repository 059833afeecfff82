import { App, Button } from 'antd';
import { getVersion } from 'prosemirror-collab';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CellFigure, Draft } from '#kit/report-document/desk-contracts.ts';
import type { EditionLine } from '#kit/report-document/edition-contracts.ts';
import { commentsChanged } from '../../api/report-comments.ts';
import { draftPath, type DraftPlace } from '../../api/report-drafts.ts';
import { useSession } from '../../api/session.ts';
import { Loading } from '../../ui/state/loading.tsx';
import type { OpenEditor } from './create-editor.ts';
import { chipsIn } from './document/chips-in.ts';
import { findDefects } from './find-defects.ts';
import { FinaliseDialog } from './edition/finalise-dialog.tsx';
import { SaveMark, Writers, WordCount, WrittenTitle } from './editor-head.tsx';
import { FigureDrawer } from '../figure/figure-drawer.tsx';
import { ExportMenu } from './export-menu.tsx';
import { chosenWords, followPlace } from './comments/comment-places.ts';
import { CommentsPanel, type NewComment } from './comments/comments-panel.tsx';
import { InsertBlockDialog } from './insert-block-dialog.tsx';
import { InsertMenuList } from './insert-menu-list.tsx';
import type { Finding } from '../../api/report-checks.ts';
import { CheckPanel } from './side/check-panel.tsx';
import { FigurePanel } from './side/figure-panel.tsx';
import { SectionsPanel } from './sections/sections-panel.tsx';
import { OutlinePanel } from './side/outline-panel.tsx';
import { SidePanel, type SideTab } from './side/side-panel.tsx';
import { SuggestPanel } from './side/suggest-panel.tsx';
import { VersionsPanel } from './side/versions-panel.tsx';
import { FindBar } from './toolbar/find-bar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { LateNote } from './late-note.tsx';
import { useReportEditor } from './use-report-editor.ts';
import './report-editor.css';

interface DraftEditorProps {
  readonly place: DraftPlace;
  readonly draft: Draft;
  /** The draft was finalised, reopened or given other days: it is to be read anew. */
  readonly onDraftChanged: () => void;
  readonly onFinalised?: (edition: EditionLine) => void;
  /** Hears of the title as it is written. */
  readonly onTitle?: (title: string) => void;
  /** A button of the page's own, such as 报送. */
  readonly action?: ((flush: () => Promise<boolean>) => ReactNode) | undefined;
}

/** Titles of the chips without a value, and of tables and charts without any. */
const missingTitles = ({ editor, values }: OpenEditor): readonly string[] => [
  ...chipsIn(editor.state.doc).flatMap((chip) => {
    const value = values.figure(chip);
    return value?.missing ? [value.title] : [];
  }),
  ...values.shown().tables.flatMap(({ title, missingText }) => (missingText ? [title] : [])),
];

/** Sends what is typed; answers the version of the text then, undefined where not all of it has reached the server. */
const flushedVersion = async ({ connection, editor }: OpenEditor): Promise<number | undefined> =>
  (await connection.flush()) ? getVersion(editor.state) : undefined;

/** The paper, the tools above it and the helpers beside it. */
export const DraftEditor = ({
  place,
  draft,
  onDraftChanged,
  onFinalised,
  onTitle,
  action,
}: DraftEditorProps) => {
  const { account } = useSession();
  const { message } = App.useApp();
  const [tab, setTab] = useState<SideTab>('outline');
  const [figure, setFigure] = useState('');
  const [cell, setCell] = useState<CellFigure>();
  const [block, setBlock] = useState<'table' | 'chart'>();
  const [isFinalising, setIsFinalising] = useState(false);
  const [isFinding, setIsFinding] = useState(false);
  const [thread, setThread] = useState<string>();
  const [newComment, setNewComment] = useState<NewComment>();
  const commentsVersion = useRef<number>(undefined);
  const [findings, setFindings] = useState<readonly Finding[]>();
  const { element, open, status } = useReportEditor(place, draft, account.id, {
    onOpenFigure: (id) => {
      setFigure(id);
      setTab('figure');
    },
    onCell: setCell,
    onComment: (clicked) => {
      setThread(clicked);
      if (clicked) setTab('comments');
      else comment();
    },
    onAnswer: (answer) => {
      if (commentsVersion.current !== undefined && commentsVersion.current !== answer.commentsVersion)
        void commentsChanged(place);
      commentsVersion.current = answer.commentsVersion;
      if (answer.rowVersion !== draft.rowVersion) onDraftChanged();
    },
    onResumed: (count) => void message.success(`已找回上次没有保存的${count}处修改`),
  });

  const comment = () => {
    if (!open) return;
    const { from, to } = open.editor.state.selection;
    newComment?.place.stop();
    setNewComment({ place: followPlace(open.editor, { from, to }), quote: chosenWords(open) });
    setTab('comments');
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      setIsFinding(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className="rj-editor">
      <div className="rj-editor__main">
        <div className="rj-editor__bars rj-no-print">
          {open?.editor.isEditable ? (
            <Toolbar
              editor={open.editor}
              onInsertBlock={setBlock}
              onComment={comment}
              onFind={() => setIsFinding(true)}
            />
          ) : null}
          {open && isFinding ? <FindBar editor={open.editor} onClose={() => setIsFinding(false)} /> : null}
          <div className="rj-editor__state">
            {draft.mayWrite ? <SaveMark status={status} /> : <span className="rj-note">只读</span>}
            <Writers status={status} />
            {open ? <WordCount editor={open.editor} values={open.values} /> : null}
            {open && onTitle ? <WrittenTitle editor={open.editor} onTitle={onTitle} /> : null}
            {open ? (
              <span className="rj-editor__actions">
                {place.kind === 'report' ? (
                  <ExportMenu path={draftPath(place)} flush={() => open.connection.flush()} />
                ) : null}
                {action?.(() => open.connection.flush())}
                {draft.mayFinalise && onFinalised ? (
                  <Button type="primary" onClick={() => setIsFinalising(true)}>
                    定稿
                  </Button>
                ) : null}
              </span>
            ) : null}
          </div>
        </div>
        {open ? null : <Loading lines={12} />}
        <div ref={element} className="rj-editor__paper" />
        {open ? <LateNote values={open.values} /> : null}
      </div>
      {open ? (
        <SidePanel
          tab={tab}
          onTab={setTab}
          panels={[
            { key: 'outline', title: '目录', content: <OutlinePanel editor={open.editor} /> },
            {
              key: 'figure',
              title: '数字',
              content: <FigurePanel editor={open.editor} values={open.values} draft={draft} id={figure} />,
            },
            {
              key: 'comments',
              title: '批注',
              content: (
                <CommentsPanel
                  editor={open.editor}
                  place={place}
                  openThread={thread}
                  beginning={newComment}
                  onBegun={() => {
                    newComment?.place.stop();
                    setNewComment(undefined);
                  }}
                />
              ),
            },
            {
              key: 'check',
              title: '检查',
              content: (
                <CheckPanel
                  editor={open.editor}
                  values={open.values}
                  draft={draft}
                  findings={findings}
                  onFindings={setFindings}
                />
              ),
            },
            ...(place.kind === 'report'
              ? [
                  {
                    key: 'suggest' as const,
                    title: '建议',
                    content: <SuggestPanel editor={open.editor} place={place} />,
                  },
                  {
                    key: 'sections' as const,
                    title: '分报',
                    content: (
                      <SectionsPanel
                        editor={open.editor}
                        place={place}
                        draft={draft}
                        flush={() => flushedVersion(open)}
                      />
                    ),
                  },
                ]
              : []),
            {
              key: 'versions',
              title: '版本',
              content: (
                <VersionsPanel
                  place={place}
                  mayWrite={draft.mayWrite}
                  flush={() => open.connection.flush()}
                />
              ),
            },
          ]}
        />
      ) : null}
      {open ? (
        <InsertMenuList editor={open.editor} values={open.values} menu={open.menu} onInsertBlock={setBlock} />
      ) : null}
      {open && isFinalising && onFinalised ? (
        <FinaliseDialog
          place={place}
          draft={draft}
          missing={missingTitles(open)}
          check={async () => (await findDefects({ editor: open.editor, values: open.values, draft })).found}
          flush={() => flushedVersion(open)}
          onDone={onFinalised}
          onClose={() => setIsFinalising(false)}
        />
      ) : null}
      {cell ? <FigureDrawer query={cell} onClose={() => setCell(undefined)} /> : null}
      {open && block ? (
        <InsertBlockDialog
          editor={open.editor}
          draft={draft}
          kind={block}
          onClose={() => setBlock(undefined)}
        />
      ) : null}
    </div>
  );
};
