import { PeriodPicker } from './period-picker.tsx';
import { useSearchText } from './use-search.ts';

/** The days a list is narrowed to, both included; the words `from` and `to` of the page's address. */
export const PeriodFilter = () => {
  const [{ from, to }, setSearch] = useSearchText();
  return (
    <PeriodPicker
      from={from}
      to={to}
      onChange={(first, last) => setSearch({ from: first ?? '', to: last ?? '' })}
    />
  );
};
