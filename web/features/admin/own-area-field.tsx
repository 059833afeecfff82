import { useCurrentPost } from '../../api/session.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { RegionPicker } from '../region-picker/region-picker.tsx';

interface OwnAreaFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (region: number | undefined) => void;
}

/** An area to choose that begins as the administrator's own. */
export const OwnAreaField = ({ label, help, error, value, onChange }: OwnAreaFieldProps) => {
  const own = useCurrentPost();
  return (
    <FormField id="region" label={label} error={error} help={help}>
      {(aria) => (
        <RegionPicker
          aria={aria}
          label={label}
          value={value}
          valueName={value === own?.region ? own?.regionName : undefined}
          onChange={onChange}
        />
      )}
    </FormField>
  );
};
