import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag } from 'antd';
import type { KeyboardEvent } from 'react';
import { MOST_FIELDS } from '#kit/form/check-form.ts';
import type { FieldType } from '#kit/form/define-field.ts';
import type { FormDefinition } from '#kit/form/define-form.ts';
import { FIELD_KINDS, kindTitle } from './form-edits.ts';

interface FieldListProps {
  readonly form: FormDefinition;
  readonly chosen: string | undefined;
  /** Codes of fields with something wrong. */
  readonly faulty: ReadonlySet<string>;
  readonly onChoose: (code: string) => void;
  readonly onMove: (code: string, by: 1 | -1) => void;
  readonly onAdd: (type: FieldType) => void;
}

/** The fields in their order; Alt with an arrow moves the one in focus, the arrows alone go through them. */
export const FieldList = ({ form, chosen, faulty, onChoose, onMove, onAdd }: FieldListProps) => {
  const step = (event: KeyboardEvent, code: string) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey) return onMove(code, by);
    const at = form.fields.findIndex((field) => field.code === code);
    const next = form.fields[at + by];
    if (next) document.getElementById(`field-${next.code}`)?.focus();
  };
  const isFull = form.fields.length >= MOST_FIELDS;
  const hasPerson = form.fields.some(({ type }) => type === 'person');
  const items = FIELD_KINDS.filter(({ type }) => type !== 'person' || !hasPerson).map(({ type, title }) => ({
    key: type,
    label: title,
  }));
  return (
    <>
      <ol className="rj-designer__fields" aria-label="表中各项">
        {form.fields.map((field, at) => (
          <li
            key={field.code}
            className={
              field.code === chosen ? 'rj-designer__field rj-designer__field--chosen' : 'rj-designer__field'
            }
          >
            <button
              id={`field-${field.code}`}
              type="button"
              className="rj-designer__name"
              aria-current={field.code === chosen}
              onClick={() => onChoose(field.code)}
              onKeyDown={(event) => step(event, field.code)}
            >
              <span>
                {at + 1}. {field.label || '（没有名称）'}
              </span>
              <span className="rj-note">
                {kindTitle(field.type)}
                {field.code === form.businessDay ? '，登记日期' : ''}
                {field.optional ? '，选填' : ''}
                {field.show ? '，按条件' : ''}
              </span>
            </button>
            {field.retired ? <Tag>已停用</Tag> : null}
            {faulty.has(field.code) ? <Tag color="error">要改</Tag> : null}
            <span className="rj-designer__moves">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`上移${field.label}`}
                disabled={at === 0}
                onClick={() => onMove(field.code, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`下移${field.label}`}
                disabled={at === form.fields.length - 1}
                onClick={() => onMove(field.code, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <Dropdown
        trigger={['click']}
        disabled={isFull}
        menu={{ items, onClick: ({ key }) => onAdd(key as FieldType) }}
      >
        <Button icon={<PlusOutlined />} block>
          添加一项
        </Button>
      </Dropdown>
      {isFull ? (
        <p className="rj-note">
          一份表最多{MOST_FIELDS}项，不能再加。请拆成几份表，或删去能从档案中取得的项。
        </p>
      ) : null}
    </>
  );
};
