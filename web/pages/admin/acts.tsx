import type { ActRecord } from '../../api/admin.ts';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';

const KINDS: Readonly<Record<string, string>> = {
  'person.file': '建立人员档案',
  'person.correct': '更正人员档案',
  'ledger.record': '登记台账',
  'ledger.correct': '更正台账',
  'ledger.withdraw': '撤销台账登记',
  'ledger.submit': '提交台账',
  'ledger.pass-on': '审核通过并转上一级',
  'ledger.accept': '审核入账',
  'ledger.return': '退回台账',
  'ledger.set-review': '设置台账审核',
  'ledger.nil-return': '零报告',
  'ledger.withdraw-nil-return': '撤回零报告',
  'period.close': '结账',
  'period.reopen': '重新打开已结账期间',
  'report.compose': '撰写总结',
  'account.create': '开设账号',
  'account.lock': '停用账号',
  'account.unlock': '启用账号',
  'account.reset-password': '重置密码',
  'account.change-password': '修改密码',
  'post.grant': '授予岗位',
  'post.end': '结束岗位',
  'region.establish': '设立地区',
  'region.rename': '地区更名',
  'region.abolish': '撤销地区',
  'region.station': '变更服务站',
  'calendar.arrange': '安排放假和调休',
  'calendar.enter-year': '确认年度放假安排',
};

const columns: readonly Column<ActRecord>[] = [
  { key: 'recordedAt', title: '时间', width: 144, render: (act) => formatMoment(act.recordedAt) },
  { key: 'who', title: '办理人', maxWidth: 200, render: (act) => act.displayName ?? '系统' },
  { key: 'kind', title: '操作', render: (act) => KINDS[act.kind] ?? act.kind },
  { key: 'effectiveOn', title: '业务日期', width: 112, render: (act) => act.effectiveOn },
  { key: 'reason', title: '原因', maxWidth: 320, render: (act) => act.reason ?? '' },
  { key: 'device', title: '来源', maxWidth: 320, render: (act) => act.device },
];

/** Who changed what and when, without the content of the change. */
const Acts = () => (
  <RecordListPage<ActRecord>
    title="操作记录"
    purpose="登记、更正、授权等每一次改动，不含具体内容。"
    path="/acts"
    columns={columns}
  />
);

export default Acts;
