import { Input } from 'antd';
import { FormField } from '../../ui/form/form-field.tsx';

interface AddressFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (url: string) => void;
}

/** Where a department's computer takes parts; left empty, it fetches them. */
export const AddressField = ({ value, error, onChange }: AddressFieldProps) => (
  <FormField
    id="url"
    label="对方接收事项的地址"
    optional
    error={error}
    help="https 开头；不填的，由对方的系统来取。事项始终也在协同收件箱里。"
  >
    {(aria) => (
      <Input
        {...aria}
        autoComplete="off"
        placeholder="https://"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FormField>
);
