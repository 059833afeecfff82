import { FileAddOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useReports, type ReportSummary } from '../../api/reports.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useTableView } from '../../ui/table-settings.tsx';
import { useCursorPaging } from '../../ui/use-cursor-paging.ts';

const columns: readonly Column<ReportSummary>[] = [
  { key: 'title', title: '标题', maxWidth: 480, render: (report) => report.title },
  { key: 'region', title: '地区', maxWidth: 200, render: (report) => report.regionName },
  { key: 'figures', title: '数字', unit: '个', align: 'end', render: (report) => String(report.figureCount) },
  {
    key: 'missing',
    title: '缺数',
    unit: '个',
    align: 'end',
    render: (report) => String(report.missingCount),
  },
  { key: 'period', title: '起止日期', render: (report) => `${report.from} 至 ${report.to}` },
  { key: 'by', title: '撰写人', maxWidth: 160, render: (report) => report.composedBy },
  { key: 'at', title: '生成时间', render: (report) => formatMoment(report.composedAt) },
];

/** Reports composed so far. */
const Reports = () => {
  const navigate = useNavigate();
  const mayCompose = usePermission('report.compose');
  const view = useTableView('reports');
  const paging = useCursorPaging('reports', view.size);
  const reports = useReports(paging.after, view.size);
  const begin = mayCompose ? (
    <Button
      type="primary"
      icon={<FileAddOutlined />}
      onClick={() => void navigate({ to: '/reports/compose' })}
    >
      撰写报告
    </Button>
  ) : null;
  return (
    <Page title="总结报告" purpose="报告里的每个数字都从台账和档案数出来，点数字就能看到是哪些记录。" fill>
      <ListFrame tools={begin}>
        <QueryView query={reports}>
          {({ rows, next }) =>
            rows.length === 0 ? (
              <EmptyState
                title="还没有报告"
                advice="选好模板、地区和年度，几秒钟生成一份，再下载成 docx 修改。"
                action={begin}
              />
            ) : (
              <>
                <DataTable
                  caption="总结报告"
                  columns={columns}
                  rows={rows}
                  rowKey={(report) => report.id}
                  onOpen={(report) =>
                    void navigate({
                      to: '/reports/$county/$id',
                      params: { county: String(report.countyCode), id: report.id },
                    })
                  }
                  stale={reports.isPlaceholderData}
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

export default Reports;
