import { FormField } from '../../ui/form/form-field.tsx';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

export const PasswordField = ({ id, label, value, problem, onChange }: PasswordFieldProps) => (
  <FormField id={id} label={label} error={problem || undefined}>
    {(aria) => (
      <input
        {...aria}
        className="rj-fw-input"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </FormField>
);
