import { Option } from 'commander';
import { findBusinessLine, metrics } from '#definitions';
import { wordFigure, type MetricDefinition } from '#kit';
import { getMetric, metricRows, metricValue, type FigureQuery, type FigureRow } from '#modules/metrics';
import { regionName } from '#modules/regions';
import { withBureau } from '#server/open-bureau.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { bureauCommand, commandGroup, calendarDay } from '../arguments.ts';
import { print } from '../print.ts';
import { withAdvice } from '../with-advice.ts';
import { resolveRegion } from '../resolve-region.ts';

interface ValueOptions {
  data?: string;
  region?: string;
  from?: string;
  to?: string;
  slice?: string;
  part?: 'numerator' | 'denominator';
  rows?: boolean;
  json?: boolean;
}

const ROWS_PER_READ = 1_000;

const listCommand = () =>
  bureauCommand('list', '列出指标字典')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) => {
      const titled = (metric: MetricDefinition): string =>
        findBusinessLine(metric.line)?.title ?? metric.line;
      print(
        options,
        metrics,
        metrics.map((metric) => `${metric.code}\t${metric.title}(${metric.unit})\t${titled(metric)}`),
      );
    });

const readPeriod = ({ from, to }: ValueOptions): { from: string; to: string } => {
  const end = to ?? today();
  const period = { from: from ?? `${end.slice(0, 4)}-01-01`, to: end };
  if (period.from > period.to)
    throw new Problem('invalid', 'bad-period', `起始日期 ${period.from} 晚于截止日期 ${period.to}。`, {
      advice: '请改正 --from 和 --to。',
    });
  return period;
};

const readAllRows = async (tx: Tx, query: FigureQuery, part: ValueOptions['part']): Promise<FigureRow[]> => {
  const rows: FigureRow[] = [];
  for (let after: string | null = null; ;) {
    const page = await metricRows(tx, { ...query, ...(part && { part }), after, size: ROWS_PER_READ });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
};

const rowLine = (row: FigureRow): string =>
  [row.businessDay, row.regionCode, row.ledger ?? 'registry', row.countyCode, row.id, row.contribution].join(
    '\t',
  );

const valueCommand = () =>
  bureauCommand('value', '一个指标在某地、某段时间的数值')
    .argument('<指标>', '指标代码，见 metric list')
    .option('--region <地区>', '区划代码或完整地区名称（默认为本单位的地区）')
    .option('--from <日期>', '起始日期（默认为当年 1 月 1 日）', calendarDay)
    .option('--to <日期>', '截止日期（默认为今天）', calendarDay)
    .option('--slice <字段=值>', '只看一类')
    .option('--rows', '列出数值背后的每一行')
    .addOption(new Option('--part <一侧>', '比率指标列出哪一侧的行').choices(['numerator', 'denominator']))
    .option('--json', '输出 JSON')
    .action(async (code: string, options: ValueOptions) => {
      const metric = withAdvice('查看指标代码：./rongjun metric list。', () => getMetric(code));
      const period = readPeriod(options);
      await withBureau({ data: options.data, command: 'metric value' }, async ({ db }) => {
        const { figure, rows, place } = await inScope(db, WHOLE_SCOPE, async (tx) => {
          const region = await resolveRegion(tx, options.region);
          const query = { metric: code, region, ...period, slice: options.slice ?? '' };
          return {
            figure: await metricValue(tx, query),
            rows: options.rows ? await readAllRows(tx, query, options.part) : null,
            place: await regionName(tx, region),
          };
        });
        const words = wordFigure(figure.value, { unit: metric.unit });
        print(
          options,
          { ...figure, title: metric.title, unit: metric.unit, text: words, ...(rows && { rows }) },
          [
            `${metric.title} ${place} ${period.from} 至 ${period.to}:${words}(${figure.rowCount} 行)`,
            ...(rows ?? []).map(rowLine),
          ],
        );
      });
    });

/** rongjun metric list, rongjun metric value CODE: figures and the rows they count. */
export const metricCommand = () =>
  commandGroup('metric', '指标：字典与数值').addCommand(listCommand()).addCommand(valueCommand());
