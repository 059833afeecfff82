import { ImportOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useImports, type ImportRun } from '../../api/imports.ts';
import { importStateWords } from '../../features/import-wizard/import-words.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useTableView } from '../../ui/table-settings.tsx';
import { useCursorPaging } from '../../ui/use-cursor-paging.ts';

/** Every import of the clerk, newest first. */
const Imports = () => {
  const navigate = useNavigate();
  const view = useTableView('imports');
  const paging = useCursorPaging('imports', view.size);
  const imports = useImports(paging.after, view.size);
  const begin = (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => void navigate({ to: '/imports/new' })}>
      导入 Excel
    </Button>
  );
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
  return (
    <Page title="导入记录" purpose="每次导入的结果和未通过的行都在这里。" fill>
      <ListFrame tools={begin}>
        <QueryView query={imports}>
          {({ rows, next }) =>
            rows.length === 0 ? (
              <EmptyState
                title="还没有导入过"
                advice="手上的 Excel 台账和花名册可以直接导入，先试后导，不会重复。"
                action={begin}
              />
            ) : (
              <>
                <DataTable
                  caption="导入记录"
                  columns={columns}
                  rows={rows}
                  rowKey={(run) => run.id}
                  onOpen={(run) =>
                    void navigate({
                      to: '/imports/$county/$id',
                      params: { county: String(run.countyCode), id: run.id },
                    })
                  }
                  stale={imports.isPlaceholderData}
                />
                <Pager
                  paging={paging}
                  shown={rows.length}
                  next={next}
                  count={next === null && !paging.hasPrevious ? rows.length : null}
                  size={view.size}
                  onSize={(size) => view.change({ size })}
                />
              </>
            )
          }
        </QueryView>
      </ListFrame>
    </Page>
  );
};

export default Imports;
