import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import type { CodeEntry } from '#kit/define-code-list.ts';
import { labelsOf, whyTooMany, withMore } from './choice-edits.ts';

interface ChoicesEditorProps {
  readonly choices: readonly CodeEntry[];
  /** Codes that answers may hold already: they are retired, not deleted. */
  readonly published: ReadonlySet<string>;
  readonly onChange: (choices: readonly CodeEntry[]) => void;
}

/** The choices of a field, one a line; several lines pasted into one become several choices. */
export const ChoicesEditor = ({ choices, published, onChange }: ChoicesEditorProps) => {
  const [refused, setRefused] = useState<string>();
  const set = (at: number, change: CodeEntry) => onChange(choices.with(at, change));
  const add = (before: readonly CodeEntry[], at: number, labels: readonly string[]) => {
    const why = whyTooMany(before, labels.length);
    setRefused(why);
    if (why === undefined) onChange(withMore(before, at, labels));
  };
  return (
    <div className="rj-designer__choices">
      {choices.map((choice, at) => (
        <div key={choice.code} className="rj-designer__choice">
          <Input
            aria-label={`选项${at + 1}`}
            value={choice.label}
            maxLength={40}
            onChange={(event) => set(at, { ...choice, label: event.target.value })}
            onPressEnter={() => add(choices, at + 1, [''])}
            onPaste={(event) => {
              const lines = labelsOf(event.clipboardData.getData('text'));
              if (lines.length < 2) return;
              event.preventDefault();
              const [first = '', ...rest] = lines;
              add(choices.with(at, { ...choice, label: first }), at + 1, rest);
            }}
          />
          {choice.retired ? <Tag>已停用</Tag> : null}
          {published.has(choice.code) ? (
            <Button
              size="small"
              type="link"
              onClick={() => {
                const { retired: _retired, ...kept } = choice;
                set(at, choice.retired ? kept : { ...choice, retired: true });
              }}
            >
              {choice.retired ? '恢复' : '停用'}
            </Button>
          ) : (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删除选项${choice.label}`}
              onClick={() => onChange(choices.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => add(choices, choices.length, [''])}>
        添加选项
      </Button>
      {refused ? (
        <p className="rj-designer__refused" role="alert">
          {refused}
        </p>
      ) : null}
    </div>
  );
};
