import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { choicesOf, conditionWords } from '#kit/form/condition-words.ts';
import type { CodeList } from '#kit/define-code-list.ts';
import type { FormField } from '#kit/form/define-form.ts';
import type { Expression } from '#kit/expression/expression.ts';
import { today } from '../../ui/today.ts';
import { newPart, readCondition, signsOf, writeCondition, type ConditionPart } from './condition-parts.ts';
import { textWidth } from '../../ui/text-width.ts';

interface ConditionEditorProps {
  readonly condition: Expression | undefined;
  /** The fields before this one: all that a condition may look at. */
  readonly earlier: readonly FormField[];
  readonly codeLists: readonly CodeList[];
  readonly onChange: (condition: Expression | undefined) => void;
}

const ValueInput = ({
  field,
  part,
  codeLists,
  onChange,
}: {
  readonly field: FormField;
  readonly part: ConditionPart;
  readonly codeLists: readonly CodeList[];
  readonly onChange: (value: ConditionPart['value']) => void;
}) => {
  if (part.sign === 'known' || part.sign === 'unknown') return null;
  if (field.type === 'yesNo')
    return (
      <Select
        aria-label="比较的值"
        value={String(part.value)}
        options={[
          { value: 'true', label: '是' },
          { value: 'false', label: '否' },
        ]}
        onChange={(value) => onChange(value === 'true')}
      />
    );
  if (field.type === 'code')
    return (
      <Select
        aria-label="比较的值"
        style={{ minWidth: 120 }}
        value={part.value}
        options={choicesOf(field, codeLists).map(({ code, label }) => ({ value: code, label }))}
        onChange={onChange}
      />
    );
  if (field.type === 'date')
    return (
      <Input
        aria-label="比较的值"
        style={textWidth(120)}
        value={String(part.value ?? '')}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const scale = field.type === 'money' ? 100 : 1;
  return (
    <InputNumber
      aria-label="比较的值"
      controls={false}
      suffix={field.type === 'money' ? '元' : field.unit}
      value={Number(part.value) / scale}
      onChange={(value) => onChange(Math.round(Number(value ?? 0) * scale))}
    />
  );
};

/** When a field is asked: lines of comparisons joined by 并且 or 或者, read back in words. */
export const ConditionEditor = ({ condition, earlier, codeLists, onChange }: ConditionEditorProps) => {
  const looked = earlier.filter(({ retired }) => !retired);
  const read = condition === undefined ? { join: 'and' as const, parts: [] } : readCondition(condition);
  if (read === null)
    return (
      <p className="rj-note">
        {condition ? conditionWords(condition, earlier, codeLists) : ''}
        <Button type="link" size="small" onClick={() => onChange(undefined)}>
          去掉条件
        </Button>
      </p>
    );
  const start = (field: FormField) => newPart(field, choicesOf(field, codeLists)[0]?.code, today());
  const set = (parts: readonly ConditionPart[], join = read.join) =>
    onChange(writeCondition({ join, parts }));
  return (
    <div className="rj-designer__condition">
      {read.parts.length > 1 ? (
        <Radio.Group
          aria-label="几条之间"
          options={[
            { value: 'and', label: '都符合' },
            { value: 'or', label: '符合一条即可' },
          ]}
          value={read.join}
          onChange={(event) => set(read.parts, event.target.value as 'and' | 'or')}
        />
      ) : null}
      {read.parts.map((part, at) => {
        const field = looked.find(({ code }) => code === part.field);
        return (
          <div key={`${part.field}${at}`} className="rj-designer__part">
            <Select
              aria-label="看哪一项"
              style={{ minWidth: 140 }}
              value={part.field}
              options={looked.map(({ code, label }) => ({ value: code, label }))}
              onChange={(code) => set(read.parts.with(at, start(looked.find((one) => one.code === code)!)))}
            />
            {field ? (
              <>
                <Select
                  aria-label="怎样比较"
                  style={{ minWidth: 88 }}
                  value={part.sign}
                  options={[...signsOf(field)]}
                  onChange={(sign) => set(read.parts.with(at, { ...start(field), sign }))}
                />
                <ValueInput
                  field={field}
                  part={part}
                  codeLists={codeLists}
                  onChange={(value) => set(read.parts.with(at, { ...part, value }))}
                />
              </>
            ) : null}
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label="删除这条条件"
              onClick={() => set(read.parts.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={looked.length === 0}
        onClick={() => set([...read.parts, start(looked.at(-1)!)])}
      >
        {read.parts.length === 0 ? '按条件才填写' : '再加一条'}
      </Button>
      {condition ? <p className="rj-note">{conditionWords(condition, earlier, codeLists)}时填写。</p> : null}
    </div>
  );
};
