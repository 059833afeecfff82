import { importRegionList, readRegionFile } from '#modules/regions';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { writeSite } from '#platform/db/installation.ts';
import { Problem } from '#platform/errors/problem.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand, calendarDay, commandGroup } from '../arguments.ts';
import { print } from '../print.ts';
import { requireFile } from '../require-file.ts';
import { resolveRegion } from '../resolve-region.ts';

interface ListOptions {
  data?: string;
  from: string;
  json?: boolean;
}

/** The oldest day a list may speak of without saying so: before any record a bureau keeps. */
const SINCE_EVER = '1949-10-01';
const SHORTEST_NAME = 2;

const importCommand = () =>
  bureauCommand('import', '导入本单位的区划和服务站名单；同一名单再导一次不会改动')
    .argument('<文件>', 'xlsx 或 csv，须有“区划代码”“名称”两列')
    .option('--from <日期>', '没有写生效日期的行从哪天起有效', calendarDay, SINCE_EVER)
    .option('--json', '输出 JSON')
    .action(async (path: string, options: ListOptions) => {
      requireFile(path);
      const rows = await readRegionFile(path, options.from);
      await withBureau({ data: options.data, command: 'region import' }, async ({ db }) => {
        const context = { actor: systemActor('command-line'), requestKey: null };
        const result = await inScope(db, WHOLE_SCOPE, (tx) => importRegionList(tx, context, rows));
        print(options, result, [
          `区划名单已导入：新设 ${result.established} 个，更名 ${result.renamed} 个，撤并 ${result.abolished} 个，` +
            `服务站变动 ${result.stationsChanged} 个，未变 ${result.unchanged} 个。`,
        ]);
      });
    });

const bureauNameCommand = () =>
  bureauCommand('bureau', '写明本单位的名称和所在地区，显示在登录页和总结上；重新启动后生效')
    .argument('<单位名称>', '例如 云麓市退役军人事务局')
    .requiredOption('--region <地区>', '区划代码或完整名称')
    .option('--json', '输出 JSON')
    .action(async (name: string, options: { data?: string; region: string; json?: boolean }) => {
      if (name.trim().length < SHORTEST_NAME)
        throw new Problem('invalid', 'bureau-name', '请写明单位名称。', {
          advice: '例如 云麓市退役军人事务局。',
        });
      await withBureau({ data: options.data, command: 'region bureau' }, async ({ db, owner }) => {
        const region = await inScope(db, WHOLE_SCOPE, (tx) => resolveRegion(tx, options.region));
        await writeSite(owner, { name: name.trim(), region });
        print(options, { name, region }, [`本单位：${name}（${region}）。`]);
      });
    });

/** rongjun region import FILE, rongjun region bureau NAME: the first steps of a bureau of its own. */
export const regionCommand = () =>
  commandGroup('region', '区划：导入区划和服务站名单、写明本单位')
    .addCommand(importCommand())
    .addCommand(bureauNameCommand());
