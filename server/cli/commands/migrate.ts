import { bureauCommand } from '../arguments.ts';
import { withBureau } from '#server/open-bureau.ts';
import { print } from '../print.ts';

/** rongjun migrate: brings the database up to date, and spreads the tables where Citus is. */
export const migrateCommand = () =>
  bureauCommand('migrate', '把数据库升级到本程序的版本；装有 Citus 时分布各表')
    .option('--json', '输出 JSON')
    .action(async (options: { data?: string; json?: boolean }) => {
      await withBureau({ data: options.data, command: 'migrate' }, async ({ migration }) => {
        const { applied = [], distributed = [], version = '' } = migration ?? {};
        print(options, { applied, distributed, version }, [
          applied.length === 0
            ? `数据库已是最新（${version}）。`
            : `已执行 ${applied.length} 个迁移，现为 ${version}。`,
          ...(distributed.length === 0 ? [] : [`已在 Citus 上分布 ${distributed.length} 张表。`]),
        ]);
      });
    });
