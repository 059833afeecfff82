import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { DraftPlace } from '../../api/report-drafts.ts';
import { useSession } from '../../api/session.ts';
import { Loading } from '../../ui/loading.tsx';
import { SaveMark, Writers, WordCount } from './editor-head.tsx';
import { InsertBlockDialog } from './insert-block-dialog.tsx';
import { InsertMenuList } from './insert-menu-list.tsx';
import type { Finding } from '../../api/report-checks.ts';
import { CheckPanel } from './side/check-panel.tsx';
import { FigurePanel } from './side/figure-panel.tsx';
import { OutlinePanel } from './side/outline-panel.tsx';
import { SidePanel, type SideTab } from './side/side-panel.tsx';
import { VersionsPanel } from './side/versions-panel.tsx';
import { FindBar } from './toolbar/find-bar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useReportEditor } from './use-report-editor.ts';
import './report-editor.css';

interface DraftEditorProps {
  readonly place: DraftPlace;
  readonly draft: Draft;
  /** The draft was finalised, reopened or given other days: it is to be read anew. */
  readonly onDraftChanged: () => void;
}

/** The paper, the tools above it and the helpers beside it. */
export const DraftEditor = ({ place, draft, onDraftChanged }: DraftEditorProps) => {
  const { account } = useSession();
  const { message } = App.useApp();
  const [tab, setTab] = useState<SideTab>('outline');
  const [figure, setFigure] = useState('');
  const [block, setBlock] = useState<'table' | 'chart'>();
  const [isFinding, setIsFinding] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>();
  const { element, open, state, writers } = useReportEditor(place, draft, account.id, {
    onOpenFigure: (id) => {
      setFigure(id);
      setTab('figure');
    },
    onAnswer: (answer) => {
      if (answer.rowVersion !== draft.rowVersion) onDraftChanged();
    },
    onResumed: (count) => void message.success(`已找回上次没有保存的${count}处修改`),
  });

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
            <Toolbar editor={open.editor} onInsertBlock={setBlock} onFind={() => setIsFinding(true)} />
          ) : null}
          {open && isFinding ? <FindBar editor={open.editor} onClose={() => setIsFinding(false)} /> : null}
          <div className="rj-editor__state">
            {draft.mayWrite ? <SaveMark state={state} /> : <span className="rj-note">只读</span>}
            <Writers writers={writers} />
            {open ? <WordCount editor={open.editor} values={open.values} /> : null}
          </div>
        </div>
        {open ? null : <Loading lines={12} />}
        <div ref={element} className="rj-editor__paper" />
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
