import { useState } from 'react';
import { usePartnerDeliveries, type PartnerDelivery, type PartnerSystem } from '../../api/partner-systems.ts';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { deliveryWords } from './partner-words.tsx';

const STATES = [
  ['failed', '没有送到'],
  ['waiting', '待送'],
  ['delivered', '已送达'],
] as const;

const COLUMNS: readonly Column<PartnerDelivery>[] = [
  {
    key: 'title',
    title: '事项',
    render: (row) => `${row.title}${row.kind === 'overdue' ? '（催办）' : ''}`,
  },
  { key: 'failure', title: '原因', maxWidth: 200, render: (row) => row.failure ?? '' },
  { key: 'standing', title: '情况', maxWidth: 240, render: deliveryWords },
  { key: 'number', title: '办件编号', render: (row) => row.number },
  { key: 'changedAt', title: '最后一次', width: 132, render: (row) => formatMoment(row.changedAt) },
];

/** What was sent to a department's computer, by how it went; what did not arrive first. */
export const PartnerDeliveries = ({ system }: { readonly system: PartnerSystem }) => {
  const [state, setState] = useState<string>(
    system.failed > 0 ? 'failed' : system.waiting > 0 ? 'waiting' : 'delivered',
  );
  const counts: Readonly<Record<string, number>> = {
    failed: system.failed,
    waiting: system.waiting,
    delivered: system.delivered,
  };
  return (
    <div className="rj-partner__deliveries">
      <CountedViews label="送达情况" views={STATES} counts={counts} value={state} onChange={setState} />
      <PagedList<PartnerDelivery>
        name="partner-deliveries"
        of={system.id}
        narrowing={narrowedBy({ state }, { state: saidOf('送达情况', STATES) })}
        useRows={(after, size) => usePartnerDeliveries(system, state, after, size)}
        caption="送达情况"
        columns={COLUMNS}
        rowKey={({ id }) => id}
        stacks
        empty={
          state === 'delivered'
            ? { title: '还没有送达过', advice: '“一件事”受理后，属于这个部门的事项会自动送出。' }
            : { title: '没有这样的事项', advice: '送达正常。' }
        }
      />
    </div>
  );
};
