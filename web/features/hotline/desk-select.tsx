import { Select } from 'antd';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { DESKS } from './hotline-words.ts';

interface DeskSelectProps {
  readonly aria: FieldAria;
  readonly value: string | null;
  readonly onChange: (desk: string) => void;
}

/** Which section's desk a call goes to. */
export const DeskSelect = ({ aria, value, onChange }: DeskSelectProps) => (
  <Select
    {...aria}
    aria-label="转给哪个股室"
    style={{ width: '100%', maxWidth: 320 }}
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="请选择"
    options={[...DESKS]}
    value={value}
    onChange={onChange}
  />
);
