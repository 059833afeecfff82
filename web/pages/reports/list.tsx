import { FileAddOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useReports, type ReportSummary } from '../../api/reports.ts';
import { usePermission } from '../../api/session.ts';
import type { Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';

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
      <PagedList<ReportSummary>
        name="reports"
        useRows={useReports}
        caption="总结报告"
        columns={columns}
        rowKey={(report) => report.id}
        onOpen={({ countyCode, id }) =>
          void navigate({ to: '/reports/$county/$id', params: { county: String(countyCode), id } })
        }
        tools={begin}
        empty={{
          title: '还没有报告',
          advice: '选好模板、地区和年度，几秒钟生成一份，再下载成 docx 修改。',
          action: begin,
        }}
      />
    </Page>
  );
};

export default Reports;
