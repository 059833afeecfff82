import {
  BarChartOutlined,
  BoldOutlined,
  CommentOutlined,
  ItalicOutlined,
  NumberOutlined,
  RedoOutlined,
  SearchOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { Button, Checkbox, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useToolbarState } from '../editor-state.ts';
import type { Level } from '../document/text-blocks.ts';

interface ToolbarProps {
  readonly editor: Editor;
  readonly onInsertBlock: (kind: 'table' | 'chart') => void;
  readonly onComment: () => void;
  readonly onFind: () => void;
}

const BLOCKS: readonly { readonly value: 'title' | 'paragraph' | Level; readonly label: string }[] = [
  { value: 'paragraph', label: '正文' },
  { value: 1, label: '一级标题　一、' },
  { value: 2, label: '二级标题（一）' },
  { value: 3, label: '三级标题　1.' },
  { value: 4, label: '四级标题（1）' },
];

const Tool = (props: {
  readonly label: string;
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onUse: () => void;
}) => (
  <Tooltip title={props.keys ? `${props.label}（${props.keys}）` : props.label}>
    <Button
      type={props.pressed ? 'default' : 'text'}
      aria-label={props.label}
      aria-pressed={props.pressed}
      icon={props.icon}
      disabled={props.disabled ?? false}
      // The cursor stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onUse}
    />
  </Tooltip>
);

/** What is done to the text: levels, bold, chips, tables, comments, search. Every tool has its keys. */
export const Toolbar = ({ editor, onInsertBlock, onComment, onFind }: ToolbarProps) => {
  const state = useToolbarState(editor);
  const run = (command: typeof undo) => () => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  const setBlock = (value: 'title' | 'paragraph' | Level) => {
    if (value === 'title') return;
    if (value === 'paragraph') editor.chain().focus().setNode('paragraph').run();
    else editor.chain().focus().setNode('heading', { level: value, numbered: true }).run();
  };
  const isTitle = state.block === 'title';
  return (
    <div className="rj-toolbar" role="toolbar" aria-label="编辑工具">
      <Tool label="撤销" keys="Ctrl Z" icon={<UndoOutlined />} disabled={!state.mayUndo} onUse={run(undo)} />
      <Tool label="重做" keys="Ctrl Y" icon={<RedoOutlined />} disabled={!state.mayRedo} onUse={run(redo)} />
      <Select
        aria-label="段落级别"
        value={state.block}
        disabled={isTitle}
        options={isTitle ? [{ value: 'title' as const, label: '标题' }] : [...BLOCKS]}
        onChange={setBlock}
      />
      {typeof state.block === 'number' ? (
        <Checkbox
          checked={state.numbered}
          onChange={({ target }) =>
            editor.chain().focus().updateAttributes('heading', { numbered: target.checked }).run()
          }
        >
          编号
        </Checkbox>
      ) : null}
      <Tool
        label="加粗"
        keys="Ctrl B"
        icon={<BoldOutlined />}
        pressed={state.bold}
        disabled={isTitle}
        onUse={() => editor.chain().focus().toggleMark('bold').run()}
      />
      <Tool
        label="倾斜"
        keys="Ctrl I"
        icon={<ItalicOutlined />}
        pressed={state.italic}
        disabled={isTitle}
        onUse={() => editor.chain().focus().toggleMark('italic').run()}
      />
      <span className="rj-toolbar__gap" />
      <Button
        type="text"
        icon={<NumberOutlined />}
        disabled={isTitle}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => editor.chain().focus().insertContent('/').run()}
      >
        数字
      </Button>
      <Button type="text" icon={<TableOutlined />} onClick={() => onInsertBlock('table')}>
        表格
      </Button>
      <Button type="text" icon={<BarChartOutlined />} onClick={() => onInsertBlock('chart')}>
        图表
      </Button>
      <span className="rj-toolbar__gap" />
      <Tool
        label="批注"
        keys="Ctrl Alt M"
        icon={<CommentOutlined />}
        disabled={!state.hasSelection}
        onUse={onComment}
      />
      <Tool label="查找和替换" keys="Ctrl F" icon={<SearchOutlined />} onUse={onFind} />
    </div>
  );
};
