import { Select } from 'antd';
import { useSearchText } from './use-search.ts';
import { textWidth } from '../text-width.ts';

interface SelectFilterProps {
  /** The word of the page's address that holds what is chosen. */
  readonly name: string;
  readonly label: string;
  /** For the usual letters; large ones take more. */
  readonly width: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The filter of a list by one of some options, or by none. */
export const SelectFilter = ({ name, label, width, options }: SelectFilterProps) => {
  const [search, setSearch] = useSearchText();
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={textWidth(width)}
      allowClear
      options={[...options]}
      value={search[name] ?? null}
      onChange={(value: string | undefined) => setSearch({ [name]: value ?? '' })}
    />
  );
};
