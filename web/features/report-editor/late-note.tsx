import { useCallback, useSyncExternalStore } from 'react';
import { lateNoteOf } from '#kit/report-document/late-rows.ts';
import type { FigureValues } from './document/figure-values.ts';

/** Below the paper, as the exports print it: which figures rest on rows that came after their period was closed. */
export const LateNote = ({ values }: { readonly values: FigureValues }) => {
  const read = useCallback(() => lateNoteOf(values.shown()), [values]);
  const note = useSyncExternalStore(values.listen, read);
  return note ? <p className="rj-note rj-late-note">{note}</p> : null;
};
