import { Input, Radio, Select } from 'antd';
import type { FieldDefinition } from '#kit/form/define-field.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { MoneyInput } from '../../ui/form/money-input.tsx';
import { WholeNumberInput } from '../../ui/form/whole-number-input.tsx';
import { textWidth } from '../../ui/text-width.ts';

export type Answer = string | number | boolean | null;

interface AnswerInputProps {
  readonly field: FieldDefinition;
  readonly aria: FieldAria;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
  /** The day of the work cannot lie in the future. */
  readonly past?: boolean;
}

/** Choices up to this many stand open as radios; more fold into a drop-down. */
const OPEN_CHOICES = 5;

const CodeInput = ({ field, aria, value, onChange }: AnswerInputProps) => {
  const options = optionsOf(useCodeLists(), field.codeList, value);
  const isShort = options.length <= OPEN_CHOICES && options.every(({ label }) => label.length <= 8);
  if (isShort && options.length > 0)
    return (
      <Radio.Group
        id={aria.id}
        aria-label={field.label}
        options={options}
        value={value}
        onChange={(event) => onChange(event.target.value as string)}
      />
    );
  return (
    <Select
      {...aria}
      aria-label={field.label}
      style={textWidth(320)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={field.optional === true}
      placeholder="请选择"
      options={options}
      // Until the list is there, a code would stand for its words.
      value={options.length === 0 ? null : value}
      onChange={(code: Answer | undefined) => onChange(code ?? null)}
    />
  );
};

/** The input that fits a field's type. Persons have their own picker. */
export const AnswerInput = (props: AnswerInputProps) => {
  const { field, aria, value, onChange, past = false } = props;
  switch (field.type) {
    case 'code':
      return <CodeInput {...props} />;
    case 'date':
      return (
        <DateInput
          aria={aria}
          label={field.label}
          value={value as string | null}
          onChange={onChange}
          past={past || field.past === true}
        />
      );
    case 'money':
      return <MoneyInput aria={aria} value={value as number | null} onChange={onChange} />;
    case 'integer':
      return (
        <WholeNumberInput aria={aria} unit={field.unit} value={value as number | null} onChange={onChange} />
      );
    case 'yesNo':
      return (
        <Radio.Group
          id={aria.id}
          aria-label={field.label}
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
          value={value}
          onChange={(event) => onChange(event.target.value as boolean)}
        />
      );
    case 'longText':
      return (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input
          {...aria}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
};

/** Radios are labelled as a group. */
export const isGroup = (field: FieldDefinition, choices: number) =>
  field.type === 'yesNo' || (field.type === 'code' && choices > 0 && choices <= OPEN_CHOICES);
