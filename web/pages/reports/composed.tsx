import { useNavigate } from '@tanstack/react-router';
import { useReports, type ReportSummary } from '../../api/reports.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';
import { NOT_NARROWED } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';

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

/** Reports composed in one go, as they were then. */
const ComposedReports = () => {
  const navigate = useNavigate();
  return (
    <Page title="一次生成的报告" purpose="由命令行或旧版本一次生成、不能再改的报告，数字截至生成当时。" fill>
      <PagedList<ReportSummary>
        name="composed-reports"
        narrowing={NOT_NARROWED}
        useRows={useReports}
        caption="一次生成的报告"
        columns={columns}
        rowKey={(report) => report.id}
        onOpen={({ countyCode, id }) =>
          void navigate({ to: '/reports/$county/$id', params: { county: String(countyCode), id } })
        }
        empty={{
          title: '没有一次生成的报告',
          advice: '要写报告，请到“总结报告”里点“撰写报告”。',
        }}
      />
    </Page>
  );
};

export default ComposedReports;
