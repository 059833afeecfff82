import { z } from 'zod';
import { findBusinessLine, findLedger, metrics } from '#definitions';
import type { MetricDefinition } from '#kit';
import { defineRoute } from '#platform/http/define-route.ts';
import { getMetric } from './dictionary/find-metric.ts';
import { MetricParams } from './metric-contracts.ts';
import { sourceTable } from './counting/metric-source.ts';
import { titlePinyin } from './dictionary/title-pinyin.ts';
import { personFields } from '#definitions/registry/person-fields.ts';

const sourceTitle = (metric: MetricDefinition): string => {
  if (metric.type !== 'simple') return '由其他指标计算';
  const { source } = metric;
  if (source.kind === 'ledger') return findLedger(source.ledger)?.title ?? source.ledger;
  return source.kind === 'registry' ? '人员档案' : '办件';
};

const present = (metric: MetricDefinition) => ({
  code: metric.code,
  title: metric.title,
  description: metric.description,
  unit: metric.unit,
  type: metric.type,
  line: metric.line,
  lineTitle: findBusinessLine(metric.line)?.title ?? metric.line,
  sourceTitle: sourceTitle(metric),
  isStock: metric.type === 'simple' && metric.stock === true,
  isMoney: metric.unit === '元',
  target: metric.target?.atLeast ?? null,
  ...titlePinyin(metric.title),
});

const MetricSummary = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  unit: z.string(),
  type: z.string(),
  line: z.string(),
  lineTitle: z.string(),
  sourceTitle: z.string(),
  isStock: z.boolean(),
  isMoney: z.boolean().describe('Values are fen.'),
  target: z.number().nullable(),
  pinyin: z.string().describe('Of the title, to find it by sound.'),
  initials: z.string(),
});

export const listMetricsRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics',
    summary: 'The dictionary of metrics (指标字典): what each counts, its unit and its source.',
    permission: 'signed-in',
    response: z.object({ metrics: z.array(MetricSummary) }),
  },
  async () => ({ metrics: metrics.map(present) }),
);

const CASE_LABELS: Readonly<Record<string, string>> = {
  item: '事项',
  channel: '申请渠道',
  outcome: '办理结果',
  inTime: '按时办结',
};

const fieldLabel = (metric: MetricDefinition, code: string): string => {
  if (metric.type !== 'simple') return code;
  const { source } = metric;
  if (source.kind === 'case') return CASE_LABELS[code] ?? code;
  const fields = source.kind === 'registry' ? personFields : (findLedger(source.ledger)?.fields ?? []);
  return fields.find((field) => field.code === code)?.label ?? code;
};

const YES_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

/** The ways a figure can be divided: field, its label and the values it can take. */
export const slicesOf = (metric: MetricDefinition) => {
  if (metric.type !== 'simple') return [];
  const table = sourceTable(metric.source);
  return (metric.slices ?? []).map((field) => ({
    field,
    label: fieldLabel(metric, field),
    values: table.codesOf(field)?.entries.map(({ code, label }) => ({ value: code, label })) ?? YES_NO,
  }));
};

/** Codes of the metrics a computed one is made of. */
const madeOf = (metric: MetricDefinition): string[] => {
  if (metric.type === 'ratio') return [metric.numerator, metric.denominator];
  if (metric.type === 'derived') return [...metric.plus, ...(metric.minus ?? [])];
  return metric.type === 'cumulative' ? [metric.of] : [];
};

export const openMetricRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric',
    summary: 'One metric with its definition, its parts and the ways it can be divided.',
    permission: 'signed-in',
    params: MetricParams,
    response: MetricSummary.extend({
      definition: z.looseObject({ code: z.string() }),
      parts: z.array(MetricSummary),
      slices: z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          values: z.array(z.object({ value: z.string(), label: z.string() })),
        }),
      ),
    }),
  },
  async ({ params }) => {
    const metric = getMetric(params.metric);
    return {
      ...present(metric),
      definition: { ...metric },
      parts: madeOf(metric).map((code) => present(getMetric(code))),
      slices: slicesOf(metric),
    };
  },
);
