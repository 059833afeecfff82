import { Extension, type Extensions } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { gapCursor } from '@tiptap/pm/gapcursor';
import type { Plugin } from '@tiptap/pm/state';
import { CleanPaste } from '../plugins/clean-paste.ts';
import { EmptyTitle } from '../plugins/empty-title.ts';
import { FindReplace } from '../plugins/find-replace.ts';
import { Findings } from '../plugins/findings.ts';
import { HeadingNumbers } from '../plugins/heading-numbers.ts';
import { InsertMenu, type InsertMenuOptions } from '../plugins/insert-menu.ts';
import { KeepYears } from '../plugins/keep-years.ts';
import { Presence } from '../plugins/presence.ts';
import { FigureChart, FigureTable, type FigureBlockOptions } from './figure-blocks.ts';
import { FigureNode, type FigureNodeOptions } from './figure-node.ts';
import { Bold, Comment, Italic } from './marks.ts';
import { Doc, Heading, Paragraph, Text, Title } from './text-blocks.ts';

/** 撤销、重做: of this writer's own changes only, past what others did meanwhile. */
const UndoRedo = Extension.create({
  name: 'undoRedo',
  addProseMirrorPlugins: () => [history(), gapCursor()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Mod-Shift-z': run(redo) };
  },
});

export interface DocumentOptions extends FigureNodeOptions, FigureBlockOptions {
  /** Words with a comment thread were clicked, or words chosen to be commented on (undefined). */
  readonly onComment: (thread: string | undefined) => void;
}

/** The nodes and marks of a report; what the kit's schema names, and nothing else. */
export const documentExtensions = ({ onComment, onCell, ...options }: DocumentOptions): Extensions => [
  Doc,
  Text,
  Title,
  Paragraph,
  Heading,
  FigureNode.configure(options),
  FigureTable.configure({ values: options.values, onCell }),
  FigureChart.configure({ values: options.values, onCell }),
  Bold,
  Italic,
  Comment.configure({ onComment }),
];

/** Everything an editor of a report is made of. */
export const editorExtensions = (
  document: DocumentOptions,
  menu: InsertMenuOptions,
  connection: Plugin,
): Extensions => [
  ...documentExtensions(document),
  UndoRedo,
  HeadingNumbers,
  EmptyTitle,
  KeepYears,
  FindReplace,
  Findings,
  Presence,
  CleanPaste,
  InsertMenu.configure(menu),
  Extension.create({ name: 'connection', addProseMirrorPlugins: () => [connection] }),
];
