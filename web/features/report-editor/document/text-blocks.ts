import { Node, textblockTypeInputRule } from '@tiptap/core';
import { LABEL_NUMERAL } from '#kit/chinese-numeral.ts';

/** A report: its title, then headings, paragraphs, tables and charts. Content and names are those of the kit's schema. */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'title (paragraph | heading | figureTable | figureChart)*',
});

export const Text = Node.create({ name: 'text' });

/** Enter at the end of a title or heading goes on with a paragraph, as in Word. */
export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: 'comment',
  defining: true,
  parseHTML: () => [{ tag: 'h1' }],
  renderHTML: () => ['h1', { class: 'rj-paper__title' }, 0],
});

export const Paragraph = Node.create({
  name: 'paragraph',
  content: '(text | figure)*',
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') };
  },
});

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** What a writer types to begin a heading of a level, as official documents number them (GB/T 9704-2012, 7.3.3). */
const TYPED_NUMBERS: Readonly<Record<Level, RegExp>> = {
  1: new RegExp(`^${LABEL_NUMERAL}、$`),
  2: new RegExp(`^[（(]${LABEL_NUMERAL}[）)]$`),
  3: /^\d{1,2}[.．]\s$/,
  4: /^[（(]\d{1,2}[）)]\s$/,
};

/** 一、（一）1.（1）: the number is counted by the heading-number plugin, never typed. */
export const Heading = Node.create({
  name: 'heading',
  content: '(text | figure)*',
  defining: true,
  addAttributes: () => ({
    level: { default: 1, rendered: false },
    numbered: {
      default: true,
      parseHTML: (element) => element.dataset['numbered'] !== 'no',
      renderHTML: ({ numbered }) => (numbered ? {} : { 'data-numbered': 'no' }),
    },
  }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${(node.attrs['level'] as number) + 1}`,
    { ...HTMLAttributes, class: `rj-paper__heading rj-paper__heading--${node.attrs['level']}` },
    0,
  ],
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: TYPED_NUMBERS[level],
        type: this.type,
        getAttributes: { level, numbered: true },
      }),
    );
  },
  addKeyboardShortcuts() {
    const changeLevel = (step: 1 | -1) => {
      const { parent } = this.editor.state.selection.$from;
      if (parent.type.name !== 'heading') return false;
      const level = Math.min(4, Math.max(1, (parent.attrs['level'] as number) + step));
      return this.editor.commands.updateAttributes('heading', { level });
    };
    /** Backspace at the beginning of a heading makes it a paragraph. */
    const toParagraph = () => {
      const { empty, $from } = this.editor.state.selection;
      if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'heading') return false;
      return this.editor.commands.setNode('paragraph');
    };
    return {
      ...Object.fromEntries(
        LEVELS.map((level) => [
          `Mod-Alt-${level}`,
          () => this.editor.commands.setNode('heading', { level, numbered: true }),
        ]),
      ),
      Tab: () => changeLevel(1),
      'Shift-Tab': () => changeLevel(-1),
      Backspace: toParagraph,
    };
  },
});
