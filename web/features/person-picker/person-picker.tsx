import type { FieldAria } from '../../ui/form/form-field.tsx';
import { PeoplePicker } from './people-picker.tsx';
import type { PickedPerson } from './picked-person.ts';

interface PersonPickerProps {
  readonly aria?: FieldAria;
  readonly label: string;
  readonly value: PickedPerson | null;
  readonly onChange: (person: PickedPerson | null) => void;
}

/** Finds one person of the registry by name, pinyin, ID number or phone. */
export const PersonPicker = ({ value, onChange, ...rest }: PersonPickerProps) => (
  <PeoplePicker
    {...rest}
    several={false}
    value={value ? [value] : []}
    onChange={([person]) => onChange(person ?? null)}
  />
);
