import { useEffect, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { CellFigure, Draft, StepsAnswer } from '#kit/report-document/desk-contracts.ts';
import { readStored, store } from '../../ui/stored.ts';
import { askFigures, type DraftPlace } from '../../api/report-drafts.ts';
import { openCalls } from './connection/open-calls.ts';
import { announceWindow } from './connection/open-windows.ts';
import { resumeUnsent } from './connection/resume-unsent.ts';
import { createEditor, type OpenEditor } from './create-editor.ts';
import { EditorStatus } from './editor-status.ts';
import { showWriters } from './plugins/presence.ts';

interface EditorHandlers {
  readonly onOpenFigure: (id: string) => void;
  /** A value in a table was clicked. */
  readonly onCell: (figure: CellFigure) => void;
  readonly onComment: (thread: string | undefined) => void;
  /** Comments or the draft itself changed on the server. */
  readonly onAnswer: (answer: StepsAnswer) => void;
  /** So many changes of an earlier window were brought back. */
  readonly onResumed: (count: number) => void;
}

/** Windows this tab has shut: the server still shows them to others for a while. */
const LEFT = 'tab.left-drafts';
const MOST_LEFT = 20;

const REFRESH_MS = 5 * 60_000;

/** Opens a draft in the element the ref is given to, and shuts it with the page. `place` and `draft` must keep their identity. */
export const useReportEditor = (
  place: DraftPlace,
  draft: Draft,
  accountId: string,
  handlers: EditorHandlers,
) => {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const [open, setOpen] = useState<OpenEditor>();
  const [status] = useState(() => new EditorStatus());

  useEffect(() => {
    if (!element.current) return undefined;
    const clientId = uuidv7();
    const stopAnnouncing = announceWindow(clientId);
    const opened = createEditor(element.current, {
      draft,
      clientId,
      calls: openCalls(place, accountId, clientId),
      askFigures: (asked, isByItself) => askFigures(place, asked, isByItself),
      onOpenFigure: (id) => latest.current.onOpenFigure(id),
      onCell: (figure) => latest.current.onCell(figure),
      onComment: (thread) => latest.current.onComment(thread),
      onState: (state) => status.setSave(state),
      onAnswer: (answer) => {
        const left = readStored<readonly string[]>(LEFT, []);
        const others = answer.writers.filter(
          (writer) => writer.clientId !== clientId && !left.includes(writer.clientId),
        );
        if (!opened.editor.isDestroyed) showWriters(opened.editor, others);
        status.setWriters(others);
        latest.current.onAnswer(answer);
      },
    });
    setOpen(opened);
    if (opened.editor.isEditable)
      void resumeUnsent(opened.editor, place, accountId).then((count) => {
        if (count > 0) latest.current.onResumed(count);
      });
    const refresh = setInterval(() => opened.values.refresh(), REFRESH_MS);
    const onOnline = () => opened.values.refresh();
    window.addEventListener('online', onOnline);
    return () => {
      clearInterval(refresh);
      window.removeEventListener('online', onOnline);
      stopAnnouncing();
      store(LEFT, [...readStored<readonly string[]>(LEFT, []), clientId].slice(-MOST_LEFT));
      opened.close();
      setOpen(undefined);
    };
    // Another draft, or the same one finalised or reopened, is another editor.
  }, [place, accountId, draft, status]);
  return { element, open, status };
};
