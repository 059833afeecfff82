import { Select } from 'antd';
import type { ReadRecord } from '../../api/admin.ts';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { useSearchText } from '../../ui/use-search.ts';
import { fieldWords } from '../../features/admin/field-words.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  open: '打开档案',
  reveal: '查看完整内容',
  search: '查找',
  export: '导出',
  print: '打印',
  download: '下载文件',
};

const columns: readonly Column<ReadRecord>[] = [
  { key: 'at', title: '时间', width: 144, render: (record) => formatMoment(record.at) },
  { key: 'who', title: '查阅人', maxWidth: 200, render: (record) => record.displayName },
  { key: 'action', title: '查阅方式', render: (record) => ACTIONS[record.action] ?? record.action },
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
    render: (record) => record.fields.map(fieldWords).join('、'),
  },
  { key: 'reason', title: '原因', maxWidth: 260, render: (record) => record.reason ?? '' },
  { key: 'device', title: '来源', maxWidth: 260, render: (record) => record.device },
];

/** Who read personal data, when and why. */
const Reads = () => {
  const [{ action }, setSearch] = useSearchText();
  return (
    <RecordListPage<ReadRecord>
      title="查阅记录"
      purpose="谁在什么时候、为什么看了个人信息。"
      path="/read-records"
      columns={columns}
      filterNames={['action']}
      filters={
        <Select
          allowClear
          style={{ width: 160 }}
          aria-label="查阅方式"
          placeholder="查阅方式"
          options={Object.entries(ACTIONS).map(([value, label]) => ({ value, label }))}
          value={action ?? null}
          onChange={(code: string | undefined) => setSearch({ action: code ?? '' })}
        />
      }
    />
  );
};

export default Reads;
