import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Tag } from 'antd';
import type { CodeEntry } from '#kit/define-code-list.ts';

interface ChoicesEditorProps {
  readonly choices: readonly CodeEntry[];
  /** Codes that answers may hold already: they are retired, not deleted. */
  readonly published: ReadonlySet<string>;
  readonly onChange: (choices: readonly CodeEntry[]) => void;
}

const freeCode = (choices: readonly CodeEntry[]): string => {
  const taken = new Set(choices.map(({ code }) => code));
  for (let number = choices.length + 1; ; number += 1) if (!taken.has(`c${number}`)) return `c${number}`;
};

/** Choices with further ones behind a place, one for each label. */
const withMore = (
  choices: readonly CodeEntry[],
  at: number,
  labels: readonly string[],
): readonly CodeEntry[] =>
  labels.reduce<readonly CodeEntry[]>(
    (all, label, index) => all.toSpliced(at + index, 0, { code: freeCode(all), label }),
    choices,
  );

/** The choices of a field, one a line; several lines pasted into one become several choices. */
export const ChoicesEditor = ({ choices, published, onChange }: ChoicesEditorProps) => {
  const set = (at: number, change: CodeEntry) => onChange(choices.with(at, change));
  return (
    <div className="rj-designer__choices">
      {choices.map((choice, at) => (
        <div key={choice.code} className="rj-designer__choice">
          <Input
            aria-label={`选项${at + 1}`}
            value={choice.label}
            maxLength={40}
            onChange={(event) => set(at, { ...choice, label: event.target.value })}
            onPressEnter={() => onChange(withMore(choices, at + 1, ['']))}
            onPaste={(event) => {
              const lines = event.clipboardData
                .getData('text')
                .split(/[\r\n、]+/)
                .map((line) => line.trim())
                .filter(Boolean);
              if (lines.length < 2) return;
              event.preventDefault();
              const [first = '', ...rest] = lines;
              onChange(withMore(choices.with(at, { ...choice, label: first }), at + 1, rest));
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
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange(withMore(choices, choices.length, ['']))}
      >
        添加选项
      </Button>
    </div>
  );
};
