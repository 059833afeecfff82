import { basename } from 'node:path';
import { createRun, readRun, runInThread, type RunReport } from '#modules/imports';
import { getLedger } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand, commandGroup } from '../arguments.ts';
import { print, showProgress } from '../print.ts';
import { requireFile } from '../require-file.ts';
import { resolveRegion } from '../resolve-region.ts';
import { withAdvice } from '../with-advice.ts';

interface ImportOptions {
  data?: string;
  region?: string;
  dryRun?: boolean;
  allOrNothing?: boolean;
  json?: boolean;
}

const MOST_LINES = 50;
const WHOLE_FILE = 100;

const linesOf = (run: RunReport): string[] => {
  const refused = run.refusals.flatMap(({ sheet, row, refusals }) =>
    refusals.map(
      ({ cell, column, reason }) => `  ${sheet} ${cell ?? `第${row}行`} ${column ?? ''} ${reason}`,
    ),
  );
  const more =
    run.rowsRefused > 0 && refused.length > MOST_LINES ? ['  ……更多退回原因请用 --json 查看。'] : [];
  const verdict =
    run.state === 'failed'
      ? [`没有导入：${run.message ?? ''}`]
      : [
          `${run.dryRun ? '试导入（没有写入）' : '导入完成'}：读取 ${run.rowsRead} 行，${run.dryRun ? '可新增' : '新增'} ${run.rowsAdded} 行，` +
            `已有且相同 ${run.rowsUnchanged} 行，退回 ${run.rowsRefused} 行。`,
          ...(run.message === null ? [] : [run.message]),
        ];
  return [...verdict, ...run.notes, ...refused.slice(0, MOST_LINES), ...more];
};

const importFile = async (
  kind: 'persons' | 'ledger',
  ledger: string | null,
  path: string,
  options: ImportOptions,
): Promise<void> => {
  if (ledger !== null)
    withAdvice('查看台账代码：./rongjun template ledger --help。', () => getLedger(ledger));
  requireFile(path);
  await withBureau({ data: options.data, command: 'import' }, async ({ db, appUrl, folder }) => {
    const region = await inScope(db, WHOLE_SCOPE, (tx) => resolveRegion(tx, options.region));
    const { dryRun = false, allOrNothing = false } = options;
    const order = { kind, ledger, region, fileName: basename(path), dryRun, allOrNothing };
    const run = await createRun(db, systemActor('command-line'), order, path);
    const ref = { countyCode: run.county_code, id: run.id };
    const bar = showProgress('导入', WHOLE_FILE);
    const thread = { databaseUrl: appUrl, secrets: folder.secrets, ref, path };
    await runInThread(thread, (percent) => bar.report(percent)).ended;
    bar.finish();
    const report = await readRun(db, ref);
    print(options, report, linesOf(report));
    if (report.state !== 'done' || report.rowsRefused > 0) process.exitCode = 1;
  });
};

const withOptions = (name: string, description: string) =>
  bureauCommand(name, description)
    .option('--region <地区>', '表中没有写地区的行所属的地区（代码或名称）')
    .option('--dry-run', '只检查，不写入')
    .option('--all-or-nothing', '有一行不合格就全部不写入')
    .option('--json', '输出 JSON');

/** rongjun import: an Excel or CSV file of people or of a ledger. Exit code 1 when a row was refused. */
export const importCommand = () =>
  commandGroup('import', '导入 Excel 或 CSV:人员档案或台账')
    .addCommand(
      withOptions('persons', '导入人员档案')
        .argument('<文件>', 'xlsx 或 csv')
        .action((path: string, options: ImportOptions) => importFile('persons', null, path, options)),
    )
    .addCommand(
      withOptions('ledger', '导入某个台账')
        .argument('<台账代码>', '见 ./rongjun template ledger --help')
        .argument('<文件>', 'xlsx 或 csv')
        .action((code: string, path: string, options: ImportOptions) =>
          importFile('ledger', code, path, options),
        ),
    );
