import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type FormEvent } from 'react';
import { useOpenDraft } from '../../api/report-drafts.ts';
import { useReportTemplates } from '../../api/reports.ts';
import { useCurrentPost } from '../../api/session.ts';
import { FewRecords } from '../../features/report/few-records.tsx';
import { daysFor, templatesFor, yearSoFar } from '../../features/report/fitting.ts';
import { TopicFields } from '../../features/report/topic-fields.tsx';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { PeriodPicker } from '../../ui/filter/period-picker.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';
import { textWidth } from '../../ui/text-width.ts';

const YEARS_BACK = 6;

const yearOptions = () =>
  Array.from({ length: YEARS_BACK }, (_, back) => dayjs(today()).year() - back).map((year) => ({
    value: year,
    label: `${year}年`,
  }));

/** Writing without a template. */
const BLANK = '';

/** Template, area, period, forecast: a draft to be written on. */
const Compose = () => {
  const post = useCurrentPost();
  const templates = useReportTemplates();
  const openDraft = useOpenDraft();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const [template, setTemplate] = useState<string>();
  const [region, setRegion] = useState(post?.region);
  const [period, setPeriod] = useState(() => yearSoFar(dayjs(today()).year(), today()));
  const [withForecast, setWithForecast] = useState(false);
  const [topic, setTopic] = useState('');
  const [metrics, setMetrics] = useState<readonly string[]>([]);
  const { refusal, sending, send, errorOf } = useSubmission();
  const offered = templatesFor(templates.data ?? [], region);
  const chosen =
    template === BLANK || offered.some(({ code }) => code === template) ? template : offered[0]?.code;
  const asksForMetrics = offered.find(({ code }) => code === chosen)?.asksForMetrics ?? false;
  const choose = (code: string) => {
    setTemplate(code);
    const made = offered.find((one) => one.code === code);
    if (made) setPeriod((days) => daysFor(made, days, today()));
  };
  const fromYear = Number(period.from.slice(0, 4));
  const isWholeYear = period.from.endsWith('-01-01') && period.to === yearSoFar(fromYear, today()).to;

  const yearEnd = `${period.to.slice(0, 4)}-12-31`;
  // A year that is over has its counts.
  const mayForecast = period.to < yearEnd && today() < yearEnd;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = [
      ...(chosen === undefined ? [{ field: 'template', message: '请选择模板。' }] : []),
      ...(region === undefined ? [{ field: 'region', message: '请选择地区。' }] : []),
      ...(asksForMetrics && topic.trim() === '' ? [{ field: 'topic', message: '请填写专题名称。' }] : []),
      ...(asksForMetrics && metrics.length === 0
        ? [{ field: 'metrics', message: '请至少选择一个指标。' }]
        : []),
    ];
    await send(problems, ['template', 'topic', 'metrics', 'region', 'from', 'to', 'forecastTo'], async () => {
      if (chosen === undefined || region === undefined) return;
      const draft = await openDraft.mutateAsync({
        template: chosen === BLANK ? null : chosen,
        region,
        ...period,
        forecastTo: withForecast && mayForecast ? yearEnd : null,
        ...(asksForMetrics && { topic, metrics }),
      });
      await leave(() =>
        navigate({
          to: '/reports/$county/$id/edit',
          params: { county: String(draft.countyCode), id: draft.id },
        }),
      );
    });
  };
  return (
    <Page
      title="撰写报告"
      purpose="选好模板、地区和时间，生成一份可以编辑的文稿，数字自动填好；没有登记的数会标“缺数”，不会编造。"
      narrow
    >
      <form className="rj-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary {...refusal} />
        <Panel>
          <div className="rj-form__fields">
            <FormField id="template" label="模板" group error={errorOf('template')}>
              {() => (
                <QueryView query={templates} lines={2}>
                  {() => (
                    <Radio.Group
                      aria-label="模板"
                      value={chosen}
                      onChange={(event) => choose(event.target.value as string)}
                      style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
                    >
                      {offered.map(({ code, title, description, figureCount }) => (
                        <Radio key={code} value={code}>
                          {title}
                          <div className="rj-note">
                            {description}
                            {figureCount > 0 ? `共${figureCount}个数字。` : ''}
                          </div>
                        </Radio>
                      ))}
                      <Radio value={BLANK}>
                        空白文稿
                        <div className="rj-note">自己起草，用“/”插入数字、表格和图表。</div>
                      </Radio>
                    </Radio.Group>
                  )}
                </QueryView>
              )}
            </FormField>
            {asksForMetrics ? (
              <TopicFields
                topic={topic}
                metrics={metrics}
                onTopic={setTopic}
                onMetrics={setMetrics}
                errorOf={errorOf}
              />
            ) : null}
            <FormField id="region" label="地区" error={errorOf('region')}>
              {(aria) => (
                <RegionPicker
                  aria={aria}
                  label="地区"
                  value={region}
                  valueName={region === post?.region ? post?.regionName : undefined}
                  onChange={setRegion}
                />
              )}
            </FormField>
            <FormField id="year" label="年度">
              {(aria) => (
                <Select
                  {...aria}
                  aria-label="年度"
                  style={textWidth(160)}
                  options={yearOptions()}
                  placeholder="自定起止"
                  value={isWholeYear ? fromYear : null}
                  onChange={(chosenYear: number) => setPeriod(yearSoFar(chosenYear, today()))}
                />
              )}
            </FormField>
            <FormField
              id="from"
              label="起止日期"
              help="年底前写总结，可以截到某一天，如截至11月底。"
              group
              error={errorOf('from') ?? errorOf('to')}
            >
              {() => (
                <PeriodPicker
                  allowClear={false}
                  from={period.from}
                  to={period.to}
                  onChange={(from, to) => from && to && setPeriod({ from, to })}
                />
              )}
            </FormField>
            {mayForecast ? (
              <FormField
                id="forecastTo"
                label="预计数"
                optional
                error={errorOf('forecastTo')}
                help="有上年同期可比的数字，可以写成“预计到年底……”，文中一律标明“预计”，并写明推算办法。"
                group
              >
                {() => (
                  <Checkbox checked={withForecast} onChange={({ target }) => setWithForecast(target.checked)}>
                    可以使用预计到{period.to.slice(0, 4)}年底的数
                  </Checkbox>
                )}
              </FormField>
            ) : null}
          </div>
        </Panel>
        {region !== undefined && chosen !== undefined && chosen !== BLANK ? (
          <FewRecords region={region} {...period} />
        ) : null}
        <div className="rj-form__actions">
          <Button type="primary" htmlType="submit" loading={sending}>
            生成文稿
          </Button>
          <Button onClick={() => void leave(() => navigate({ to: '/reports' }))}>取消</Button>
        </div>
      </form>
    </Page>
  );
};

export default Compose;
