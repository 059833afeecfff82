import { history, undo } from '@tiptap/pm/history';
import { Schema } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { asUndoStep } from './undo-step.ts';

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } });

const openText = () => ({
  state: EditorState.create({ schema, plugins: [history()] }),
  dispatch(transaction: Transaction) {
    this.state = this.state.apply(transaction);
  },
  write(text: string) {
    this.dispatch(this.state.tr.insertText(text, this.state.doc.content.size));
  },
  takeBack() {
    undo(this.state, (transaction) => this.dispatch(transaction));
    return this.state.doc.textContent;
  },
});

test('what is put in by a click is undone apart from the words around it, typed in the same instant', () => {
  const text = openText();
  text.write('走访');
  asUndoStep(text, () => text.write('【数】'));
  text.write('户');
  expect(text.takeBack()).toBe('走访【数】');
  expect(text.takeBack()).toBe('走访');
  expect(text.takeBack()).toBe('');
});

test('words typed one after the other go together', () => {
  const text = openText();
  text.write('走');
  text.write('访');
  expect(text.takeBack()).toBe('');
});
