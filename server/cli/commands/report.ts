import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseRegionCode } from '#kit';
import { composeReport, parsePeriod, presentReport, reportDocx } from '#modules/reports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand } from '../arguments.ts';
import { print } from '../print.ts';
import { reportCheckCommand } from './report-check.ts';

interface ComposeOptions {
  data?: string;
  region: string;
  period: string;
  out: string;
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

const writeOut = (path: string, content: Buffer): void => {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Problem('unavailable', 'out-not-writable', `不能写入文件 ${path}（${reason}）。`, {
      advice: '请换一个有写入权限的路径。总结已经生成，可在工作台中下载。',
    });
  }
};

const compose = async (template: string, options: ComposeOptions): Promise<void> => {
  const region = readRegion(options.region);
  const period = parsePeriod(options.period, today());
  await withBureau({ data: options.data, command: 'report' }, async ({ db }) => {
    const context = { actor: systemActor('command-line'), requestKey: null };
    const report = await inScope(db, WHOLE_SCOPE, (tx) =>
      composeReport(tx, context, { template, region, ...period }),
    );
    writeOut(options.out, await reportDocx(report, { withFigures: options.figures ?? false }));
    const { figures } = report.content;
    const missing = figures.filter((figure) => figure.missing);
    print(options, { ...presentReport(report), file: options.out }, [
      `已生成《${report.title}》：${figures.length} 个数字，时段 ${period.from} 至 ${period.to}。`,
      ...(missing.length === 0
        ? []
        : [
            `其中 ${missing.length} 个没有记录，文中已标出：${missing.map(({ title }) => title).join('、')}。`,
          ]),
      `文件：${options.out}`,
    ]);
  });
};

/** rongjun report compose TEMPLATE --region R --period 2026 --out F.docx */
export const reportCommand = () =>
  new Command('report')
    .description('生成工作总结')
    .helpOption('-h, --help', '显示帮助')
    .addCommand(reportCheckCommand())
    .addCommand(
      bureauCommand('compose', '按模板生成一份总结：数字都来自台账，没有记录的如实标出')
        .argument('<模板>', '模板代码，例如 annual-summary')
        .requiredOption('--region <区划代码>', '地区，例如 9901')
        .requiredOption('--period <时段>', '2026、2026Q3、2026-06，或 2026-01-01..2026-11-30')
        .requiredOption('--out <文件>', '写入的 docx 文件')
        .option('--figures', '附上全部数字及口径的附表')
        .option('--json', '输出 JSON：每个数字的值、口径和记录数')
        .action(compose),
    );
