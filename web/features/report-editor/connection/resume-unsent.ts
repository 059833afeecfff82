import type { Editor } from '@tiptap/core';
import { Step } from '@tiptap/pm/transform';
import { getVersion, sendableSteps } from 'prosemirror-collab';
import { awaitSteps, draftPath, type DraftPlace } from '../../../api/report-drafts.ts';
import { openWindows } from './open-windows.ts';
import { rebaseUnsent } from './rebase-unsent.ts';
import { findUnsent, forgetUnsent, type UnsentSteps } from './unsent-store.ts';

/** What of a window's steps the server does not have, brought onto the document in this editor. */
const takeOver = async (editor: Editor, place: DraftPlace, unsent: UnsentSteps): Promise<number> => {
  const { steps: since } = await awaitSteps(place, { since: unsent.stepVersion, wait: 0 });
  // Others may have written between this answer and the document shown; steps it lacks reach it by itself.
  const known = since.slice(0, getVersion(editor.state) - unsent.stepVersion);
  const arrived = known.findIndex(({ clientId }) => clientId !== unsent.clientId);
  const had = arrived < 0 ? known.length : arrived;
  const { schema } = editor.state;
  const read = (json: Record<string, unknown>) => Step.fromJSON(schema, json);
  const steps = rebaseUnsent(editor.state.doc, unsent.steps.slice(had).map(read), [
    ...known.slice(had).map(({ step }) => read(step)),
    ...(sendableSteps(editor.state)?.steps ?? []),
  ]);
  if (steps.length > 0) {
    const { tr } = editor.state;
    for (const step of steps) tr.step(step);
    editor.view.dispatch(tr);
  }
  return steps.length;
};

/**
 * Brings back what an earlier window of this account left unsent — the laptop was closed, the browser ended — and answers
 * how many changes that were. Windows still open keep what is theirs.
 */
export const resumeUnsent = async (editor: Editor, place: DraftPlace, accountId: string): Promise<number> => {
  const left = await findUnsent(accountId, draftPath(place));
  if (left.length === 0) return 0;
  const open = await openWindows();
  let taken = 0;
  for (const unsent of left.filter(({ clientId }) => !open.has(clientId))) {
    if (editor.isDestroyed) return taken;
    taken += await takeOver(editor, place, unsent);
    await forgetUnsent(unsent);
  }
  return taken;
};
