import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useDueDay, type LimitUnit } from '../../api/calendar.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { today } from '../../ui/today.ts';
import { textWidth } from '../../ui/text-width.ts';

const UNITS: { value: LimitUnit; label: string }[] = [
  { value: 'working-day', label: '个工作日' },
  { value: 'day', label: '日' },
  { value: 'month', label: '个月' },
];

/** Tells when a limit would be due: the question a window asks most. */
export const DueDayTrial = () => {
  const [from, setFrom] = useState<string | null>(today());
  const [count, setCount] = useState<number | null>(15);
  const [unit, setUnit] = useState<LimitUnit>('working-day');
  const { data } = useDueDay(from, count, unit);
  return (
    <Panel title="期限试算">
      <div className="rj-calendar__bar">
        <span>自</span>
        <DateInput aria={{ id: 'due-from' }} label="起算日期" value={from} onChange={setFrom} />
        <span>起</span>
        <InputNumber
          aria-label="期限长度"
          min={1}
          max={999}
          precision={0}
          value={count}
          onChange={setCount}
        />
        <Select
          aria-label="期限单位"
          options={UNITS}
          value={unit}
          onChange={setUnit}
          style={textWidth(112)}
        />
        <span role="status">
          {data ? (
            <>
              到期日 <strong>{data.dueOn}</strong>
              {data.isProvisional ? '（该年度放假安排尚未录入，日期可能变动）' : ''}
            </>
          ) : null}
        </span>
      </div>
      <p className="rj-page__purpose">
        起算当日不计入；最后一日是休息日的，顺延到休息结束后的第一个工作日（民法典第二百零一条、第二百零三条）。
      </p>
    </Panel>
  );
};
