import { Link, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import {
  fillingPath,
  useFilling,
  useSavePlan,
  useSheetPreview,
  useSheetSources,
  type Filling,
  type PlanChange,
} from '../../api/sheet-fillings.ts';
import { ExportButton } from '../../features/exports/export-button.tsx';
import { PreviewTable } from '../../features/sheet-filling/preview-table.tsx';
import { RowsForm } from '../../features/sheet-filling/rows-form.tsx';
import { sourceOptions } from '../../features/sheet-filling/source-options.ts';
import '../../features/sheet-filling/sheet-filling.css';
import { DownloadButton } from '../../ui/download-button.tsx';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

const Filled = ({ filling }: { readonly filling: Filling }) => {
  const sources = useSheetSources();
  const preview = useSheetPreview(filling);
  const save = useSavePlan(filling);
  const { message } = App.useApp();
  const { plan } = filling;
  const change = (next: PlanChange) =>
    void save.mutateAsync(next).catch((error: unknown) => void message.error(wordsOfFailure(error)));
  return (
    <>
      <Panel title="怎么填">
        <RowsForm filling={filling} plan={plan} sources={sources.data} onChange={change} />
      </Panel>
      {preview.isError ? <ErrorPanel error={preview.error} /> : null}
      <Panel
        title="填写预览"
        extra={
          preview.data
            ? `共${formatNumber(preview.data.rowCount)}行，显示前${preview.data.rows.length}行`
            : undefined
        }
        flush
      >
        <PreviewTable
          filling={filling}
          plan={plan}
          preview={preview.data}
          options={sourceOptions(sources.data, plan)}
          onChange={change}
        />
      </Panel>
      <Panel title="核对">
        {preview.isError ? <p>还不能填，请先按上面的提示改“怎么填”。</p> : null}
        <dl className="rj-sheet-checks">
          {(preview.data?.checks ?? []).map(({ label, value, isFine }) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd className={isFine ? undefined : 'rj-sheet-missing'}>{value}</dd>
            </div>
          ))}
        </dl>
        {(preview.data?.unfilled.length ?? 0) > 0 ? (
          <ul aria-label="没有填上的格" style={{ marginTop: 12 }}>
            {preview.data!.unfilled.slice(0, 20).map(({ cell, heading, reason }) => (
              <li key={cell}>
                {cell}（{heading}）：{reason}
              </li>
            ))}
          </ul>
        ) : null}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 }}>
          {preview.isError ? null : (
            <>
              <DownloadButton path={`${fillingPath(filling)}/file.xlsx`} type="primary">
                下载填好的表
              </DownloadButton>
              <ExportButton
                kind="filled-sheet"
                query={{
                  county: String(filling.countyCode),
                  id: filling.id,
                  version: String(filling.rowVersion),
                  title: filling.fileName.replace(/\.xlsx$/i, ''),
                }}
                mayBeUnmasked
              />
            </>
          )}
          <Link to="/sheets">
            <Button>换一张表</Button>
          </Link>
        </div>
      </Panel>
    </>
  );
};

/** One sheet: what fills each column, how it will look, what to check, and the filled workbook. */
const FillSheet = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const filling = useFilling(county, id);
  return (
    <Page
      title={filling.data?.fileName ?? '填报表格'}
      purpose="每一列的表头下面是打算填的内容，不对的改一下，下次遇到同样的表头会记住。"
    >
      <QueryView query={filling}>{(data) => <Filled filling={data} />}</QueryView>
    </Page>
  );
};

export default FillSheet;
