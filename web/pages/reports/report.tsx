import { PrinterOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { reportPath, useReport, type Report, type ReportFigure } from '../../api/reports.ts';
import { ReportFigureDrawer } from '../../features/report/report-figure-drawer.tsx';
import { headingId, ReportPaper } from '../../features/report/report-paper.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const Outline = ({ report }: { readonly report: Report }) => (
  <Panel title="目录">
    <ul className="rj-report__outline">
      {report.blocks.map((block, index) =>
        block.kind === 'heading' ? (
          <li key={headingId(index)} style={{ paddingLeft: (block.level - 1) * 12 }}>
            <button
              type="button"
              className="rj-link"
              title={block.text}
              onClick={() => document.getElementById(headingId(index))?.scrollIntoView()}
            >
              {block.text}
            </button>
          </li>
        ) : null,
      )}
    </ul>
  </Panel>
);

/** Steps through the missing figures, so that none is sent up unnoticed. */
const Missing = ({
  report,
  onOpen,
}: {
  readonly report: Report;
  readonly onOpen: (figure: ReportFigure) => void;
}) => {
  const missing = report.figures.filter((figure) => figure.missing);
  return (
    <Panel title="数字" extra={`共${report.figures.length}个`}>
      {missing.length === 0 ? (
        <p>没有缺数。</p>
      ) : (
        <>
          <p className="rj-missing">缺数{missing.length}个：</p>
          <ul className="rj-report__outline">
            {missing.map((figure) => (
              <li key={figure.number}>
                <button type="button" className="rj-link" onClick={() => onOpen(figure)}>
                  {figure.title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};

/** A composed report, read like paper; figures open their rows. */
const ReportPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const report = useReport(county, id);
  const [{ figure: openText }, setSearch] = useSearchText();
  const openNumber = openText ? Number(openText) : undefined;
  return (
    <Page
      title="报告"
      tab={report.data?.title ?? '报告'}
      purpose={
        report.data
          ? `${report.data.composedBy}生成于 ${formatMoment(report.data.composedAt)}，数字截至当时；绿色下划线的数字可以点开。`
          : undefined
      }
      actions={
        <>
          <DownloadButton type="primary" path={`${reportPath(county, id)}/report.docx`}>
            下载 docx
          </DownloadButton>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <QueryView query={report} lines={14}>
        {(data) => {
          const open = data.figures.find(({ number }) => number === openNumber);
          const show = (figure: ReportFigure) => setSearch({ figure: String(figure.number) });
          return (
            <>
              <div className="rj-report">
                <ReportPaper report={data} openNumber={openNumber} onOpen={show} />
                <div className="rj-report__side">
                  <Outline report={data} />
                  <Missing report={data} onOpen={show} />
                </div>
              </div>
              {open ? (
                <ReportFigureDrawer
                  key={open.number}
                  report={data}
                  figure={open}
                  onClose={() => setSearch({ figure: '' })}
                />
              ) : null}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};

export default ReportPage;
