import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { FieldAria } from './form-field.tsx';
import { today } from '../today.ts';
import { dayNotTaken } from './why-not-taken.ts';
import { NotTaken } from './not-taken.tsx';
import { textWidth } from '../text-width.ts';

interface DateInputProps {
  readonly aria: FieldAria;
  readonly label: string;
  /** 'YYYY-MM-DD' or nothing. */
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
  /** Days after today cannot be chosen. */
  readonly past?: boolean;
  readonly disabled?: boolean;
  /** Shown while it is empty: the label itself where no label stands beside it. */
  readonly placeholder?: string;
}

/** A day; it can be typed as 2026-3-1, 20260301 or 2026.3.1. */
export const DateInput = ({
  aria,
  label,
  value,
  onChange,
  past = false,
  disabled = false,
  placeholder = '如 2026-03-01',
}: DateInputProps) => {
  const last = past ? today() : undefined;
  return (
    <NotTaken judge={(typed) => dayNotTaken(typed, last)} value={value}>
      <DatePicker
        {...aria}
        aria-label={label}
        style={textWidth(200)}
        format={['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
        placeholder={placeholder}
        disabled={disabled}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
        {...(last === undefined ? {} : { maxDate: dayjs(last) })}
      />
    </NotTaken>
  );
};
