import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
} from '#server/demonstration/demonstration-accounts.ts';
import { serve, type RunningServer } from '#server/main.ts';
import { readSite } from '#platform/db/installation.ts';
import { bureauCommand, wholeNumber } from '../arguments.ts';
import { fillDemonstration } from '../fill-demonstration.ts';
import { print, tell } from '../print.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

interface StartOptions {
  data?: string;
  port?: number;
  host?: string;
  empty?: boolean;
}

const DEMONSTRATION_PERSONS = 20_000;

/** How to sign in: the demonstration's accounts, or how to make the first one. */
const signInAdvice = async ({ bureau: { db } }: RunningServer): Promise<string[]> => {
  const accounts = await db
    .selectFrom('account')
    .select(['username', 'is_demonstration'])
    .limit(200)
    .execute();
  if (accounts.length === 0) return ['还没有账号。请先建立：./rongjun user add --help'];
  if (!accounts.some((account) => account.is_demonstration)) return [];
  if ((await readSite(db)) === null)
    return ['演示城市上次没有装完。请停止服务，删去数据文件夹或换一个（--data），再启动一次。'];
  const shown = DEMONSTRATION_ACCOUNTS.map(({ username, posts }) => `${username}(${posts[0]?.title ?? ''})`);
  return [
    `登录：用户名 wengao，密码 ${DEMONSTRATION_PASSWORD}`,
    `其他演示账号（密码相同）：${shown.join('、')}`,
    '演示账号只能在本机使用。正式使用请以 --empty 和新的 --data 文件夹启动。',
  ];
};

/** rongjun start: everything, in one process. */
export const startCommand = () =>
  bureauCommand('start', '启动平台；首次启动会建立数据库并装入演示城市')
    .option('--port <端口>', '工作台的端口（默认 8080）', wholeNumber(1, 65_535))
    .option('--host <地址>', '监听的地址（默认只限本机 127.0.0.1）')
    .option('--empty', '空数据库不装入演示城市')
    .action(async ({ empty = false, ...options }: StartOptions) => {
      const started = Date.now();
      const fillEmpty: Parameters<typeof serve>[0]['fillEmpty'] = async (bureau) => {
        await fillDemonstration(bureau, { persons: DEMONSTRATION_PERSONS });
      };
      const server = await serve({
        ...options,
        ...(empty ? {} : { fillEmpty }),
        onRecount: (source) => tell(`指标口径随本版本有变化，正在重新清点：${source}`),
      });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      print({}, {}, [
        `荣军已启动（${seconds} 秒）：${server.address}`,
        ...(await signInAdvice(server)),
        `数据文件夹：${server.bureau.folder.root}`,
      ]);
      await runUntilStopped(server);
    });
