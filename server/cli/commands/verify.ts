import { verifyEverything } from '#modules/maintenance';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand } from '../arguments.ts';
import { print, showProgress } from '../print.ts';

/** rongjun verify: exit code 1 when something recorded is not whole. */
export const verifyCommand = () =>
  bureauCommand(
    'verify',
    '核验数据是否完整：记录链、档案与台账同登记一致、指标同重新清点一致、文件同保存时一致',
  )
    .option('--json', '输出 JSON')
    .action(async (options: { data?: string; json?: boolean }) => {
      await withBureau({ data: options.data, command: 'verify' }, async ({ db }) => {
        const bars = {
          people: showProgress('核对档案'),
          entries: showProgress('核对台账'),
          documents: showProgress('核对文件'),
        };
        const { faults, remarks } = await verifyEverything(db, ({ check, done }) => {
          if (check === 'people' || check === 'entries' || check === 'documents') bars[check].report(done);
        });
        for (const bar of Object.values(bars)) bar.finish();
        const told = [...faults, ...remarks].map(({ countyCode, message }) => `${countyCode} ${message}`);
        const verdict = faults.length === 0 ? '核验通过：数据完整。' : `核验发现 ${faults.length} 处问题。`;
        print(options, { ok: faults.length === 0, faults, remarks }, [...told, verdict]);
        if (faults.length > 0) process.exitCode = 1;
      });
    });
