import { RegionPicker } from './region-picker.tsx';

interface RegionFilterProps {
  /** The code as the page's address carries it. */
  readonly value: string | undefined;
  /** Told the chosen code, or an empty text for all regions. */
  readonly onChange: (region: string) => void;
}

/** The filter of a list by region. */
export const RegionFilter = ({ value, onChange }: RegionFilterProps) => (
  <RegionPicker
    label="地区"
    placeholder="地区"
    width={200}
    value={value ? Number(value) : undefined}
    onChange={(code) => onChange(code === undefined ? '' : String(code))}
  />
);
