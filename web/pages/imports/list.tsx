import { ImportOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useImports, type ImportRun } from '../../api/imports.ts';
import { importStateWords } from '../../features/import-wizard/import-words.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { NOT_NARROWED } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';

const columns: readonly Column<ImportRun>[] = [
  { key: 'file', title: '文件', maxWidth: 320, render: (run) => run.fileName },
  { key: 'target', title: '导入到', render: (run) => run.title },
  { key: 'state', title: '状态', render: importStateWords },
  { key: 'read', title: '读到', unit: '行', align: 'end', render: (run) => formatNumber(run.rowsRead) },
  { key: 'added', title: '新增', unit: '行', align: 'end', render: (run) => formatNumber(run.rowsAdded) },
  {
    key: 'unchanged',
    title: '已有',
    unit: '行',
    align: 'end',
    render: (run) => formatNumber(run.rowsUnchanged),
  },
  {
    key: 'refused',
    title: '未通过',
    unit: '行',
    align: 'end',
    render: (run) => formatNumber(run.rowsRefused),
  },
  { key: 'started', title: '开始时间', render: (run) => formatMoment(run.startedAt) },
];

/** Every import of the clerk, newest first. */
const Imports = () => {
  const navigate = useNavigate();
  const begin = (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => void navigate({ to: '/imports/new' })}>
      导入 Excel
    </Button>
  );
  return (
    <Page title="导入记录" purpose="每次导入的结果和未通过的行都在这里。" fill>
      <PagedList<ImportRun>
        name="imports"
        narrowing={NOT_NARROWED}
        useRows={useImports}
        caption="导入记录"
        columns={columns}
        rowKey={(run) => run.id}
        onOpen={({ countyCode, id }) =>
          void navigate({ to: '/imports/$county/$id', params: { county: String(countyCode), id } })
        }
        tools={begin}
        printing={{ title: '导入记录', path: '/imports' }}
        empty={{
          title: '还没有导入过',
          advice: '手上的 Excel 台账和花名册可以直接导入，先试后导，不会重复。',
          action: begin,
        }}
      />
    </Page>
  );
};

export default Imports;
