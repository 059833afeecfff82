import type { ReadRecord } from '../../api/admin.ts';
import { labelOf, optionsOf, useCodeLists, type CodeLists } from '../../api/code-lists.ts';
import { WhoseRecords } from '../../features/admin/narrow-to.tsx';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { saidByList } from '../../ui/list/narrowing.ts';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';

const columnsFor = (lists: CodeLists): readonly Column<ReadRecord>[] => [
  { key: 'at', title: '时间', width: 144, render: (record) => formatMoment(record.at) },
  {
    key: 'who',
    title: '查阅人',
    maxWidth: 200,
    render: (record) => <WhoseRecords account={record.account} name={record.displayName} />,
  },
  { key: 'action', title: '查阅方式', render: (record) => labelOf(lists, 'read-action', record.action) },
  {
    key: 'people',
    title: '涉及',
    unit: '人',
    align: 'end',
    render: (record) => formatNumber(record.peopleCount),
  },
  {
    key: 'fields',
    title: '内容',
    maxWidth: 220,
    render: (record) => record.fields.join('、'),
  },
  { key: 'reason', title: '原因', maxWidth: 260, render: (record) => record.reason ?? '' },
  { key: 'device', title: '来源', maxWidth: 260, render: (record) => record.device },
];

/** Who read personal data, when and why. */
const Reads = () => {
  const lists = useCodeLists();
  return (
    <RecordListPage<ReadRecord>
      title="查阅记录"
      purpose="谁在什么时候、为什么看了个人信息。点查阅人，只看这个人的。"
      path="/read-records"
      columns={columnsFor(lists)}
      sayings={{ action: saidByList('查阅方式', lists, 'read-action') }}
      filters={
        <SelectFilter name="action" label="查阅方式" width={160} options={optionsOf(lists, 'read-action')} />
      }
    />
  );
};

export default Reads;
