import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { periodPresets } from './periods.ts';
import { today } from '../today.ts';

interface PeriodPickerProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (from: string | undefined, to: string | undefined) => void;
  readonly allowClear?: boolean;
}

/** From one day to another, both included, with the periods bureaus use. */
export const PeriodPicker = ({ from, to, onChange, allowClear = true }: PeriodPickerProps) => (
  <DatePicker.RangePicker
    aria-label="起止日期"
    allowClear={allowClear}
    allowEmpty={allowClear ? [true, true] : [false, false]}
    value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
    presets={periodPresets(dayjs(today())).map(({ label, from: first, to: last }) => ({
      label,
      value: [dayjs(first), dayjs(last)],
    }))}
    // Enter confirms the day that was typed; it must not send the form around it.
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault();
    }}
    onChange={(range) => onChange(range?.[0]?.format('YYYY-MM-DD'), range?.[1]?.format('YYYY-MM-DD'))}
  />
);
