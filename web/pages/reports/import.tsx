import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { periodWords, yearsOn } from '#kit/report-period.ts';
import { confirmFigures } from '#kit/report-document/written-figure.ts';
import { useOpenDraft } from '../../api/report-drafts.ts';
import { useKeepReported } from '../../api/reported-figures.ts';
import { useReadReport, type ImportedReport } from '../../api/report-imports.ts';
import { useCurrentPost } from '../../api/session.ts';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { ChooseReport } from '../../features/report-import/choose-report.tsx';
import { ConfirmNumbers, keyOf, type Confirmed } from '../../features/report-import/confirm-numbers.tsx';
import { KeepNumbers, printedFigures } from '../../features/report-import/keep-numbers.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { PeriodPicker } from '../../ui/filter/period-picker.tsx';
import { today } from '../../ui/today.ts';

/** Last year's report as the beginning of this year's: file, then the numbers to confirm, then the editor. */
const ImportReport = () => {
  const navigate = useNavigate();
  const post = useCurrentPost();
  const read = useReadReport();
  const openDraft = useOpenDraft();
  const keep = useKeepReported();
  const { message } = App.useApp();
  const { refusal, sending, send, errorOf } = useSubmission();
  const year = dayjs(today()).year();
  const [file, setFile] = useState<File>();
  const [region, setRegion] = useState(post?.region);
  const [period, setPeriod] = useState({ from: `${year}-01-01`, to: `${year}-12-31` });
  const [isPeriodChosen, setIsPeriodChosen] = useState(false);
  const [imported, setImported] = useState<ImportedReport>();
  const [isKept, setIsKept] = useState(true);
  const [confirmed, setConfirmed] = useState<Confirmed>(new Map());

  /** Days not over yet are no history. */
  const printedDays = imported?.days && imported.days.to < today() ? imported.days : null;

  const printed =
    imported && printedDays && region !== undefined
      ? printedFigures(imported, confirmed, region, printedDays)
      : undefined;

  const readFile = () =>
    send(
      [
        ...(file ? [] : [{ field: 'file', message: '请选择去年的文稿。' }]),
        ...(region ? [] : [{ field: 'region', message: '请选择地区。' }]),
      ],
      ['file', 'year', 'region'],
      async () => {
        if (!file || region === undefined) return;
        const to = Number(period.to.slice(0, 4));
        const found = await read.mutateAsync({ file, year: to, region });
        setImported(found);
        setConfirmed(new Map());
        if (!isPeriodChosen && found.days && found.year !== null)
          setPeriod(yearsOn(found.days, to - found.year));
      },
    );
  const open = () =>
    send(
      region === undefined ? [{ field: 'region', message: '请选择地区。' }] : [],
      ['region', 'from', 'to'],
      async () => {
        if (!imported || region === undefined) return;
        const chosen = imported.figures.flatMap((number) => {
          const metric = confirmed.get(keyOf(number));
          const proposal = number.proposals.find((one) => one.metric === metric);
          const { block, start, end } = number;
          return proposal ? [{ block, start, end, figure: proposal.figure }] : [];
        });
        if (isKept && printed && printed.figures.length > 0) {
          const { kept, refused } = await keep.mutateAsync(printed);
          const why = [...new Set(refused.map(({ reason }) => reason.replace(/。$/, '')))].join('；');
          void message.info(`留存上报数${kept}个${why ? `，${refused.length}个未留：${why}` : ''}`);
        }
        const draft = await openDraft.mutateAsync({
          template: null,
          region,
          ...period,
          forecastTo: null,
          document: confirmFigures(imported.document, chosen),
        });
        await navigate({
          to: '/reports/$county/$id/edit',
          params: { county: String(draft.countyCode), id: draft.id },
        });
      },
    );
  return (
    <Page
      title="导入去年文稿"
      purpose="读进去年的总结，年份顺延，认出的数由您确认换成数字块，再接着写。"
      narrow
    >
      <ErrorSummary {...refusal} title="还不能继续，请先改正" />
      <Panel title="文稿和范围">
        <div className="rj-form__fields">
          <FormField id="file" label="去年的文稿" group error={errorOf('file')}>
            {() => (
              <ChooseReport
                file={file}
                onChoose={(chosen) => {
                  setFile(chosen);
                  setImported(undefined);
                }}
              />
            )}
          </FormField>
          <FormField id="region" label="地区" error={errorOf('region')}>
            {(aria) => (
              <RegionPicker
                aria={aria}
                label="地区"
                value={region}
                valueName={region === post?.region ? post?.regionName : undefined}
                onChange={(chosen) => {
                  setRegion(chosen);
                  setImported(undefined);
                }}
              />
            )}
          </FormField>
          <FormField
            id="from"
            label="今年的起止日期"
            group
            help={
              imported?.days && !isPeriodChosen
                ? `原文报的是${periodWords(imported.days)}，今年按同样的起止，可以改。`
                : undefined
            }
            error={errorOf('from') ?? errorOf('to')}
          >
            {() => (
              <PeriodPicker
                allowClear={false}
                from={period.from}
                to={period.to}
                onChange={(from, to) => {
                  if (!from || !to) return;
                  // The years in the text were moved on to the year chosen then.
                  if (to.slice(0, 4) !== period.to.slice(0, 4)) setImported(undefined);
                  setIsPeriodChosen(true);
                  setPeriod({ from, to });
                }}
              />
            )}
          </FormField>
        </div>
      </Panel>
      {imported ? (
        <Panel title="确认数字">
          {imported.remarks.map((remark) => (
            <Alert key={remark} type="info" title={remark} style={{ marginBottom: 8 }} />
          ))}
          <ConfirmNumbers numbers={imported.figures} confirmed={confirmed} onChange={setConfirmed} />
          {printedDays === null ? null : (
            <KeepNumbers
              days={printedDays}
              count={printed?.figures.length ?? 0}
              checked={isKept}
              onChange={setIsKept}
            />
          )}
        </Panel>
      ) : null}
      <div className="rj-form__actions">
        {imported ? (
          <Button type="primary" loading={sending} onClick={() => void open()}>
            生成文稿
          </Button>
        ) : (
          <Button type="primary" loading={sending} onClick={() => void readFile()}>
            读取文稿
          </Button>
        )}
        <Button onClick={() => void navigate({ to: '/reports' })}>取消</Button>
      </div>
    </Page>
  );
};

export default ImportReport;
