import { App, Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useClosePeriod, useStanding, type Grain } from '../../api/closing.ts';
import { useLedgers } from '../../api/ledgers.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { today } from '../../ui/today.ts';
import { periodDays } from './period-days.ts';
import { textWidth } from '../../ui/text-width.ts';

const GRAINS: readonly { value: Grain; label: string }[] = [
  { value: 'month', label: '月' },
  { value: 'quarter', label: '季' },
  { value: 'year', label: '年' },
];

const sumOf = (rows: readonly { submitted: number; returned: number; accepted: number }[] | undefined) =>
  (rows ?? []).reduce(
    (sum, row) => ({
      accepted: sum.accepted + row.accepted,
      waiting: sum.waiting + row.submitted + row.returned,
    }),
    { accepted: 0, waiting: 0 },
  );

/** Chooses what to close, shows how its entries stand, and closes it. */
export const CloseForm = ({ region }: { readonly region: number }) => {
  const ledgers = useLedgers();
  const { message, modal } = App.useApp();
  const close = useClosePeriod();
  const [grain, setGrain] = useState<Grain>('month');
  const [day, setDay] = useState(dayjs(today()).subtract(1, 'month').format('YYYY-MM-DD'));
  const [line, setLine] = useState<string>();
  const [ledger, setLedger] = useState<string>();
  const lines = [...new Map((ledgers.data ?? []).map((one) => [one.line, one.lineTitle]))];
  const chosen = line ?? lines[0]?.[0];
  const { from, to } = periodDays(grain, day);
  const standing = useStanding({ region, line: chosen, ledger, from, to });
  const { accepted, waiting } = sumOf(standing.data);

  const carryOut = async () => {
    if (chosen === undefined) return;
    try {
      const period = await close.mutateAsync({ region, line: chosen, ledger, grain, day });
      void message.success(`${period.title}已结账`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const confirm = () =>
    modal.confirm({
      title: '确认结账',
      content:
        waiting > 0
          ? `还有${formatNumber(waiting)}条待审核或被退回，结账后只能作为迟报入账。建议先审核完再结账。`
          : '结账后不能再登记、更正和撤销这一期的台账；确需补报的，由股室负责人作为迟报办理。',
      okText: '结账',
      cancelText: '取消',
      onOk: carryOut,
    });

  return (
    <Panel title="结账" extra={`${from} 至 ${to}`}>
      <Filters>
        <Segmented
          aria-label="按月、季或年"
          options={[...GRAINS]}
          value={grain}
          onChange={(value) => setGrain(value)}
        />
        <DatePicker
          aria-label="哪一期"
          picker={grain}
          allowClear={false}
          value={dayjs(day)}
          maxDate={dayjs(today())}
          onChange={(value) => value && setDay(value.format('YYYY-MM-DD'))}
        />
        <Select
          aria-label="业务线"
          style={textWidth(160)}
          value={chosen ?? null}
          options={lines.map(([value, label]) => ({ value, label }))}
          onChange={(value: string) => {
            setLine(value);
            setLedger(undefined);
          }}
        />
        <Select
          aria-label="台账"
          allowClear
          placeholder="本线全部台账"
          style={textWidth(220)}
          value={ledger ?? null}
          options={(ledgers.data ?? [])
            .filter((one) => one.line === chosen)
            .map(({ code, title }) => ({ value: code, label: title }))}
          onChange={(value: string | undefined) => setLedger(value)}
        />
        <Button type="primary" loading={close.isPending} onClick={confirm}>
          结账
        </Button>
      </Filters>
      <p className="rj-note" style={{ marginTop: 8 }}>
        这一期已入账{formatNumber(accepted)}条，待审核或被退回{formatNumber(waiting)}条。
      </p>
    </Panel>
  );
};
