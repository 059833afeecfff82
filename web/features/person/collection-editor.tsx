import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField, type FieldAria } from '../../ui/form/form-field.tsx';
import {
  lineFieldId,
  wholeLine,
  type CollectionDefinition,
  type CollectionField,
  type CollectionLine,
} from './collection-definitions.ts';
import './collection-editor.css';

interface LineInputProps {
  readonly field: CollectionField;
  readonly aria: FieldAria;
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
}

const LineInput = ({ field, aria, value, onChange }: LineInputProps) => {
  const lists = useCodeLists();
  if (field.type === 'date')
    return <DateInput aria={aria} label={field.label} value={value} onChange={onChange} past />;
  if (field.type === 'code')
    return (
      <Select
        {...aria}
        aria-label={field.label}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={field.optional === true}
        placeholder="请选择"
        options={optionsOf(lists, field.codeList)}
        value={value ?? null}
        onChange={(code: string | undefined) => onChange(code ?? null)}
      />
    );
  return (
    <Input
      {...aria}
      autoComplete="off"
      maxLength={field.maxLength}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

interface CollectionEditorProps {
  readonly definition: CollectionDefinition;
  readonly lines: readonly CollectionLine[];
  readonly onChange: (lines: readonly CollectionLine[]) => void;
  readonly errorOf: (id: string) => string | undefined;
}

/** Lines of one collection: added, changed, taken out. */
export const CollectionEditor = ({ definition, lines, onChange, errorOf }: CollectionEditorProps) => {
  const { code, title, one, fields } = definition;
  const replace = (at: number, line: CollectionLine) =>
    onChange(lines.map((old, index) => (index === at ? line : old)));
  return (
    <fieldset className="rj-collection">
      <legend>
        {title}
        <span className="rj-field__optional">（选填）</span>
      </legend>
      {lines.map((line, at) => (
        <div key={at} className="rj-collection__line">
          {fields.map((field) => {
            const id = lineFieldId(code, at, field.code);
            return (
              <FormField key={id} id={id} label={field.label} optional={field.optional} error={errorOf(id)}>
                {(aria) => (
                  <LineInput
                    field={field}
                    aria={aria}
                    value={line[field.code]}
                    onChange={(value) => replace(at, wholeLine(definition, { ...line, [field.code]: value }))}
                  />
                )}
              </FormField>
            );
          })}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`去掉${title}第${at + 1}行`}
            onClick={() => onChange(lines.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...lines, wholeLine(definition, {})])}>
        添加{one}
      </Button>
    </fieldset>
  );
};
