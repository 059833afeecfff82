import { Mark } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    // Word and browsers write <b style="font-weight: normal"> around what is not bold.
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: (value) => (/^(bold|[6-9]00)$/.test(value) ? null : false) },
  ],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

interface CommentOptions {
  /** Words with a thread were clicked, or Ctrl Alt M pressed on chosen words (undefined). */
  readonly onComment: (thread: string | undefined) => void;
}

/** The place of a comment thread. Pasted text brings none along: a thread has one place. */
export const Comment = Mark.create<CommentOptions>({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: {} }),
  renderHTML: ({ mark }) => ['span', { class: 'rj-comment', 'data-comment': mark.attrs['id'] as string }, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-m': () => {
        if (this.editor.state.selection.empty) return false;
        this.options.onComment(undefined);
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onComment } = this.options;
    return [
      new Plugin({
        props: {
          handleClick: (_, __, { target }) => {
            const words = target instanceof Element ? target.closest<HTMLElement>('[data-comment]') : null;
            if (words?.dataset['comment']) onComment(words.dataset['comment']);
            return false;
          },
        },
      }),
    ];
  },
});
