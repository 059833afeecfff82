import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useDueLedgers, useSayNil, useTakeBackNil, type DueLedger } from '../../api/due-ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { DueTag } from './due-state.tsx';
import { Modal } from '../../ui/modal.tsx';

const TakeBack = ({ due, onClose }: { readonly due: DueLedger; readonly onClose: () => void }) => {
  const takeBack = useTakeBackNil();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const confirm = async () => {
    if (reason.trim() === '') return setError('请写明撤回原因。');
    if (due.nilReturn === null) return;
    try {
      await takeBack.mutateAsync({ nil: due.nilReturn, reason: reason.trim() });
      onClose();
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Modal
      open
      title={`撤回${due.title}${due.period.title}的零报告`}
      okText="撤回"
      cancelText="取消"
      confirmLoading={takeBack.isPending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <FormField id="nil-reason" label="撤回原因" error={error}>
        {(aria) => (
          <Input
            {...aria}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </Modal>
  );
};

/** What one station has to report now and had to report last, with the next step beside each. */
export const StationDue = ({ region }: { readonly region: number }) => {
  const due = useDueLedgers(region);
  const sayNil = useSayNil();
  const mayWrite = usePermission('ledger.write');
  const { message, modal } = App.useApp();
  const [takingBack, setTakingBack] = useState<DueLedger>();
  const confirmNil = ({ ledger, title, period }: DueLedger) =>
    modal.confirm({
      title: `${title}${period.title}零报告`,
      content: `确认本站${period.from}至${period.to}没有这项工作需要登记。零报告会留下记录。`,
      okText: '零报告',
      cancelText: '取消',
      onOk: async () => {
        try {
          await sayNil.mutateAsync({ ledger, region, day: period.from });
          void message.success('已零报告');
        } catch (error) {
          void message.error(wordsOfFailure(error));
        }
      },
    });
  const columns: readonly Column<DueLedger>[] = [
    { key: 'title', title: '台账', width: 180, render: (one) => one.title },
    { key: 'period', title: '期间', render: ({ period }) => period.title },
    { key: 'days', title: '起止', render: ({ period }) => `${period.from} 至 ${period.to}` },
    { key: 'dueOn', title: '报送期限', render: ({ period }) => period.dueOn },
    { key: 'entries', title: '已登记', unit: '条', align: 'end', render: ({ entries }) => entries },
    {
      key: 'state',
      title: '状态',
      render: ({ state, period }) => <DueTag state={state} period={period} />,
    },
    {
      key: 'next',
      title: '办理',
      screenOnly: true,
      render: (one) =>
        mayWrite ? (
          <>
            <Link to="/ledgers/$ledger/add" params={{ ledger: one.ledger }}>
              登记
            </Link>
            {one.entries === 0 && one.nilReturn === null && one.period.to <= today() ? (
              <Button type="link" size="small" onClick={() => confirmNil(one)}>
                零报告
              </Button>
            ) : null}
            {one.nilReturn ? (
              <Button type="link" size="small" onClick={() => setTakingBack(one)}>
                撤回零报告
              </Button>
            ) : null}
          </>
        ) : (
          ''
        ),
    },
  ];
  return (
    <Panel title="本期和上期" flush>
      <QueryView query={due}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="这个单位没有需要定期报送的台账" advice="可以换一个单位查看。" />
          ) : (
            <DataTable
              caption="需要报送的台账"
              columns={columns}
              rows={rows}
              rowKey={({ ledger, period }) => `${ledger}/${period.from}`}
            />
          )
        }
      </QueryView>
      {takingBack ? <TakeBack due={takingBack} onClose={() => setTakingBack(undefined)} /> : null}
    </Panel>
  );
};
