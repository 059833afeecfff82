import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { signInAgain, useSession } from '../../api/session.ts';
import { formatNumber } from '../../ui/format.ts';
import { saveWords } from './connection/save-state.ts';
import type { FigureValues } from './document/figure-values.ts';
import { useDocumentFact } from './editor-state.ts';
import type { EditorStatus } from './editor-status.ts';
import { writerColour } from './plugins/presence.ts';
import { wordCount } from './word-count.ts';

const ICONS = {
  saved: <CheckCircleOutlined />,
  typing: <CloudSyncOutlined />,
  saving: <CloudSyncOutlined />,
  offline: <DisconnectOutlined />,
  'signed-out': <WarningOutlined />,
  refused: <WarningOutlined />,
} as const;

/** 已保存 14:05, in words and with an icon; announced when it turns bad. */
export const SaveMark = ({ status }: { readonly status: EditorStatus }) => {
  const state = useSyncExternalStore(status.subscribe, status.saveState);
  return (
    <span
      className={`rj-save rj-save--${state.kind}`}
      role={
        state.kind === 'saved' || state.kind === 'typing' || state.kind === 'saving' ? undefined : 'status'
      }
      data-save={state.kind}
    >
      {ICONS[state.kind]} {saveWords(state)}
      {state.kind === 'signed-out' ? (
        <Button size="small" onClick={() => void signInAgain()}>
          重新登录
        </Button>
      ) : null}
    </span>
  );
};

/** The others who have the text open, each once however many windows they have. */
export const Writers = ({ status }: { readonly status: EditorStatus }) => {
  const { account } = useSession();
  const windows = useSyncExternalStore(status.subscribe, status.writers);
  const others = new Map(
    windows.filter(({ name }) => name !== account.displayName).map(({ name, clientId }) => [name, clientId]),
  );
  return others.size === 0 ? null : (
    <span className="rj-writers">
      {[...others].map(([name, clientId]) => (
        <span key={clientId} className="rj-writers__one">
          <span className="rj-writers__dot" style={{ background: writerColour(clientId) }} />
          {name}
        </span>
      ))}
      也在编辑
    </span>
  );
};

/** How long the text is, figures as they stand included. */
export const WordCount = ({ editor, values }: { readonly editor: Editor; readonly values: FigureValues }) => {
  const read = useCallback(({ state }: Editor) => wordCount(state.doc, values.textOfChip), [values]);
  return <span className="rj-note">{formatNumber(useDocumentFact(editor, read, values.listen))}字</span>;
};

const titleIn = ({ state }: Editor): string => state.doc.firstChild?.textContent ?? '';

/** Tells the title as it is written, to whoever shows it outside the paper. */
export const WrittenTitle = ({
  editor,
  onTitle,
}: {
  readonly editor: Editor;
  readonly onTitle: (title: string) => void;
}) => {
  const title = useDocumentFact(editor, titleIn);
  useEffect(() => onTitle(title), [title, onTitle]);
  return null;
};
