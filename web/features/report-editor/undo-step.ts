import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** What shows a text and takes its changes: the view of an editor. */
interface Changed {
  readonly state: EditorState;
  readonly dispatch: (transaction: Transaction) => void;
}

/**
 * Makes a change by one click, such as a figure put in or a finding mended, a step of undoing of its own: neither what was
 * typed just before nor what is typed just after goes with it, however quickly they follow each other.
 */
export const asUndoStep = (view: Changed, change: () => void): void => {
  view.dispatch(closeHistory(view.state.tr));
  change();
  view.dispatch(closeHistory(view.state.tr));
};
