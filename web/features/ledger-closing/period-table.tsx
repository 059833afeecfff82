import { Link } from '@tanstack/react-router';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { usePeriods, useReopenPeriod, useStanding, type Period } from '../../api/closing.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

const Reopen = ({ period, onClose }: { readonly period: Period; readonly onClose: () => void }) => {
  const reopen = useReopenPeriod();
  const { message } = App.useApp();
  return (
    <ReasonDialog
      title={`重新打开${period.title}：${period.ledgerTitle ?? period.lineTitle}`}
      label="重新打开的原因"
      help="重新打开后可以照常登记和更正，改完请再次结账。"
      okText="重新打开"
      onOk={async (reason) => {
        await reopen.mutateAsync({ period, reason });
        void message.success(`${period.title}已重新打开`);
      }}
      onClose={onClose}
    />
  );
};

/** What came in late into one closed period, ledger by ledger, each leading to its rows. */
const LateEntries = ({ period }: { readonly period: Period }) => {
  const standing = useStanding({
    region: period.region,
    line: period.line,
    ledger: period.ledger ?? undefined,
    from: period.firstDay,
    to: period.lastDay,
  });
  const late = (standing.data ?? []).filter((one) => one.late > 0);
  if (late.length === 0) return <span className="rj-note">无</span>;
  return late.map(({ ledger, title, late: count }) => (
    <Link
      key={ledger}
      to="/ledgers/$ledger"
      params={{ ledger }}
      search={
        {
          late: 'true',
          state: 'all',
          from: period.firstDay,
          to: period.lastDay,
          region: String(period.region),
        } as never
      }
    >
      {title}
      {count}条{' '}
    </Link>
  ));
};

/** Every period closed or reopened in a county. */
export const PeriodTable = ({ region }: { readonly region: number }) => {
  const periods = usePeriods(region);
  const mayClose = usePermission('ledger.close');
  const [reopening, setReopening] = useState<Period>();
  const columns: readonly Column<Period>[] = [
    { key: 'title', title: '期间', width: 130, render: (period) => period.title },
    { key: 'line', title: '业务线', render: (period) => period.lineTitle },
    { key: 'ledger', title: '台账', render: (period) => period.ledgerTitle ?? '本线全部台账' },
    { key: 'region', title: '地区', maxWidth: 240, render: (period) => period.regionName },
    {
      key: 'state',
      title: '状态',
      render: ({ state }) =>
        state === 'closed' ? <Tag color="success">已结账</Tag> : <Tag color="warning">已重新打开</Tag>,
    },
    { key: 'late', title: '迟报', render: (period) => <LateEntries period={period} /> },
    { key: 'by', title: '经办人', render: (period) => period.changedBy },
    { key: 'at', title: '时间', render: (period) => formatMoment(period.changedAt) },
    { key: 'reason', title: '原因', maxWidth: 240, render: (period) => period.reason ?? '' },
    {
      key: 'actions',
      title: '操作',
      screenOnly: true,
      render: (period) =>
        mayClose && period.state === 'closed' ? (
          <Button type="link" size="small" onClick={() => setReopening(period)}>
            重新打开
          </Button>
        ) : (
          ''
        ),
    },
  ];
  return (
    <Panel title="已结账的期间" flush>
      <QueryView query={periods}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有结过账" advice="每月、每季审核完成后结账，上报的数字就不会再变。" />
          ) : (
            <DataTable
              caption="已结账的期间"
              columns={columns}
              rows={rows}
              rowKey={({ countyCode, id }) => `${countyCode}/${id}`}
            />
          )
        }
      </QueryView>
      {reopening ? <Reopen period={reopening} onClose={() => setReopening(undefined)} /> : null}
    </Panel>
  );
};
