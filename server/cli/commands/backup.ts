import { resolve } from 'node:path';
import { sealActs } from '#modules/acts';
import { backUp } from '#modules/maintenance';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand } from '../arguments.ts';
import { print, showProgress } from '../print.ts';

interface BackupOptions {
  data?: string;
  withKeys?: boolean;
  json?: boolean;
}

const MEGABYTE = 1_000_000;

/** rongjun backup FILE: everything as of one moment, beside a running server too. */
export const backupCommand = () =>
  bureauCommand('backup', '把全部数据备份成一个文件，服务可照常运行')
    .argument('<文件>', '新的备份文件，例如 rongjun-20260131.tar.gz')
    .option('--with-keys', '连同密钥一起备份；有此文件者即能读出全部个人信息，请另行妥善保管')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: BackupOptions) => {
      await withBureau({ data: options.data, command: 'backup' }, async ({ db, folder, ownerUrl }) => {
        await sealActs(db);
        const bar = showProgress('备份');
        let before = 0;
        let current = { table: '', rows: 0 };
        const result = await backUp({
          db,
          ownerUrl,
          folder,
          target: resolve(file),
          withKeys: options.withKeys ?? false,
          onProgress: (progress) => {
            if (progress.table !== current.table) before += current.rows;
            current = progress;
            bar.report(before + current.rows);
          },
        });
        bar.finish();
        print(options, result, [
          `已备份 ${result.rows} 行、${result.files} 个附件：${result.path}（${(result.bytes / MEGABYTE).toFixed(1)} MB）。`,
          options.withKeys
            ? '备份含有密钥，请加密保管。'
            : `备份不含密钥。请确认 ${folder.secrets} 已有托管副本。`,
        ]);
      });
    });
