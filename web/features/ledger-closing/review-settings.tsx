import { App, Select } from 'antd';
import { useReviews, useSetReview, type Step } from '../../api/closing.ts';
import { useLedgers, type LedgerSummary } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { textWidth } from '../../ui/text-width.ts';

const CHOICES: readonly { value: string; label: string }[] = [
  { value: '', label: '登记后直接入账' },
  { value: 'township', label: '镇街审核' },
  { value: 'county', label: '区县审核' },
  { value: 'township,county', label: '镇街、区县两级审核' },
];

/** Which desks each ledger passes in a county before it counts. */
export const ReviewSettings = ({ region }: { readonly region: number }) => {
  const ledgers = useLedgers();
  const reviews = useReviews(region);
  const set = useSetReview();
  const mayClose = usePermission('ledger.close');
  const { message } = App.useApp();
  const known = (code: string) => reviews.data?.find(({ ledger }) => ledger === code);
  const choose = async (ledger: LedgerSummary, value: string) => {
    const steps = value === '' ? [] : (value.split(',') as Step[]);
    try {
      await set.mutateAsync({
        ledger: ledger.code,
        region,
        steps,
        rowVersion: known(ledger.code)?.rowVersion ?? 0,
      });
      void message.success(`${ledger.title}的审核方式已保存`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<LedgerSummary>[] = [
    { key: 'title', title: '台账', width: 200, render: (ledger) => ledger.title },
    { key: 'line', title: '业务线', render: (ledger) => ledger.lineTitle },
    {
      key: 'steps',
      title: '审核方式',
      render: (ledger) => {
        const value = known(ledger.code)?.steps.join(',') ?? '';
        if (!mayClose) return CHOICES.find((choice) => choice.value === value)?.label ?? value;
        return (
          <Select
            aria-label={`${ledger.title}的审核方式`}
            style={textWidth(200)}
            options={[...CHOICES]}
            value={value}
            onChange={(next: string) => void choose(ledger, next)}
          />
        );
      },
    },
  ];
  return (
    <Panel title="审核设置" extra="改动后对新提交的台账生效；县区自己登记和导入的直接入账" flush>
      <QueryView query={ledgers}>
        {(rows) => (
          <QueryView query={reviews}>
            {() => <DataTable caption="审核设置" columns={columns} rows={rows} rowKey={({ code }) => code} />}
          </QueryView>
        )}
      </QueryView>
    </Panel>
  );
};
