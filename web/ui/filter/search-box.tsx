import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { textWidth } from '../text-width.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is searched for now. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** For the usual letters; large ones take more. */
  readonly width?: number;
}

const PAUSE_MS = 250;

/** Searches when typing pauses, at once on Enter, and follows when the filter is cleared elsewhere. */
export const SearchBox = ({ label, placeholder, value, onSearch, width = 340 }: SearchBoxProps) => {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const searchNow = (text: string) => {
    clearTimeout(timer.current);
    onSearch(text.trim());
  };
  return (
    <Input.Search
      style={textWidth(width)}
      allowClear
      placeholder={placeholder}
      aria-label={label}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onSearch(target.value.trim()), PAUSE_MS);
      }}
      onSearch={searchNow}
    />
  );
};
