import { Select } from 'antd';
import { useServiceItems } from '../../api/service-items.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';

interface ItemSelectProps {
  readonly aria: FieldAria;
  readonly value: string | null;
  readonly onChange: (item: string) => void;
}

/** Which service item is applied for. */
export const ItemSelect = ({ aria, value, onChange }: ItemSelectProps) => (
  <Select
    {...aria}
    aria-label="申请什么事项"
    style={{ width: '100%', maxWidth: 320 }}
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="输入事项名称查找"
    options={(useServiceItems().data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))}
    value={value}
    onChange={onChange}
  />
);
