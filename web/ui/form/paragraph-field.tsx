import { Input } from 'antd';
import { FormField, type FormFieldProps } from './form-field.tsx';

interface ParagraphFieldProps extends Omit<FormFieldProps, 'children'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Lines it has while it is empty; it grows with what is written. */
  readonly minRows?: number;
  readonly maxLength?: number;
}

/** A field for a sentence or more: a reason, a note, a reply. */
export const ParagraphField = ({
  value,
  onChange,
  minRows = 2,
  maxLength,
  ...field
}: ParagraphFieldProps) => (
  <FormField {...field}>
    {(aria) => (
      <Input.TextArea
        {...aria}
        autoSize={{ minRows }}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </FormField>
);
