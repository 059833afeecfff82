import type { ActRecord } from '../../api/admin.ts';
import { NarrowTo, WhoseRecords } from '../../features/admin/narrow-to.tsx';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';

const columns: readonly Column<ActRecord>[] = [
  { key: 'recordedAt', title: '时间', width: 144, render: (act) => formatMoment(act.recordedAt) },
  {
    key: 'who',
    title: '办理人',
    maxWidth: 200,
    render: (act) =>
      act.displayName === null ? '系统' : <WhoseRecords account={act.account} name={act.displayName} />,
  },
  {
    key: 'kind',
    title: '操作',
    render: (act) => <NarrowTo words={act.words} to={{ kind: act.kind, kindWords: act.words }} />,
  },
  { key: 'effectiveOn', title: '业务日期', width: 112, render: (act) => act.effectiveOn },
  { key: 'reason', title: '原因', maxWidth: 320, render: (act) => act.reason ?? '' },
  {
    key: 'device',
    title: '来源',
    maxWidth: 320,
    render: (act) => (act.displayName === null ? '系统任务' : act.device),
  },
];

/** Who changed what and when, without the content of the change. */
const Acts = () => (
  <RecordListPage<ActRecord>
    title="操作记录"
    purpose="登记、更正、授权等每一次改动，不含具体内容。点办理人或操作，只看这一类。"
    path="/acts"
    columns={columns}
  />
);

export default Acts;
