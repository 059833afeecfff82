import { parseRegionCode } from '#kit';
import { figuresIn } from '#kit/report-document/index.ts';
import { openDraft, readReport, type DraftRow, type ReadReport } from '#modules/report-drafts';
import { exportDocx, readingBlocks, type ReadBlock } from '#modules/report-exports';
import { parsePeriod } from '#modules/reports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inSnapshot } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand } from '../../arguments.ts';
import { print } from '../../print.ts';
import { wordsOnMissing } from './words-on-missing.ts';
import { writeOut } from './write-out.ts';

interface ComposeOptions {
  data?: string;
  region: string;
  period: string;
  out: string;
  topic?: string;
  metric: readonly string[];
  figures?: boolean;
  json?: boolean;
}

const readRegion = (written: string): number => {
  try {
    return parseRegionCode(written);
  } catch (error) {
    throw new Problem('invalid', 'region-code', error instanceof Error ? error.message : String(error), {
      advice: '例如 --region 9901。',
    });
  }
};

const blockOf = (block: ReadBlock) => {
  if (block.kind === 'table' || block.kind === 'chart') return block;
  const content = block.pieces.map((piece) =>
    'figure' in piece ? { kind: 'figure', number: piece.number } : piece.text,
  );
  return block.kind === 'paragraph'
    ? { kind: block.kind, content }
    : { kind: block.kind, level: block.level, content };
};

/** Figures that stand in tables and charts. */
const cellsIn = ({ tables }: ReadReport['values']): number =>
  tables.reduce(
    (sum, { rows }) =>
      sum + rows.reduce((all, { cells }) => all + cells.filter(({ figure }) => figure).length, 0),
    0,
  );

const presentComposed = (draft: DraftRow, report: ReadReport) => {
  const asked = figuresIn(report.document);
  const figures = report.values.figures.map((figure, at) => ({
    number: at + 1,
    ...figure,
    slice: figure.slice ?? '',
    wording: asked[at]?.wording ?? 'exact',
    missing: figure.missing !== null,
    missingReason: figure.missing,
  }));
  return {
    id: draft.id,
    countyCode: draft.county_code,
    title: draft.title,
    template: draft.template,
    templateVersion: draft.template_version,
    region: draft.region_code,
    from: draft.period_from,
    to: draft.period_to,
    composedAt: draft.opened_at.toISOString(),
    composedBy: draft.opened_by_name,
    bureau: report.bureau,
    asOf: report.values.asOf,
    figureCount: figures.length,
    missingCount: figures.filter(({ missing }) => missing).length,
    cellCount: cellsIn(report.values),
    blocks: readingBlocks(report).map(blockOf),
    figures,
  };
};

const compose = async (template: string, options: ComposeOptions): Promise<void> => {
  const region = readRegion(options.region);
  const period = parsePeriod(options.period, today());
  await withBureau({ data: options.data, command: 'report' }, async ({ db }) => {
    const context = { actor: systemActor('command-line'), requestKey: null };
    const draft = await openDraft(db, WHOLE_SCOPE, context, {
      template,
      region,
      ...period,
      forecastTo: null,
      topic: options.topic,
      metrics: options.metric,
    });
    const report = await inSnapshot(db, WHOLE_SCOPE, (tx) =>
      readReport(tx, WHOLE_SCOPE, 'report', { countyCode: draft.county_code, id: draft.id }),
    );
    const composed = presentComposed(draft, report);
    const docx = await exportDocx(report, { withFigures: options.figures ?? false });
    writeOut(options.out, docx, '报告已经生成，可在工作台中下载。');
    print(options, { ...composed, file: options.out }, [
      `已生成《${draft.title}》：正文 ${composed.figureCount} 个数字，表中 ${composed.cellCount} 个，时段 ${period.from} 至 ${period.to}。`,
      ...wordsOnMissing(composed),
      `文件：${options.out}`,
      `编号：${draft.id}（可在工作台中修改，或用 report finalise 定稿）`,
    ]);
  });
};

/** rongjun report compose TEMPLATE --region R --period 2026 --out F.docx */
export const reportComposeCommand = () =>
  bureauCommand('compose', '按模板生成一份报告：数字都来自台账，没有记录的如实标出；文稿留在工作台，可以再改')
    .argument('<模板>', '模板代码，例如 annual-summary')
    .requiredOption('--region <区划代码>', '地区，例如 9901')
    .requiredOption('--period <时段>', '2026、2026Q3、2026-06，或 2026-01-01..2026-11-30')
    .requiredOption('--out <文件>', '写入的 docx 文件')
    .option('--topic <名称>', '专题报告的专题名称')
    .option(
      '--metric <指标代码>',
      '专题报告的指标，可写多次',
      (code: string, all: string[]) => [...all, code],
      [],
    )
    .option('--figures', '附上全部数字及口径的附表')
    .option('--json', '输出 JSON：每个数字的值、口径和记录数')
    .action(compose);
