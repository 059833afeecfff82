import { serve, type RunningServer } from '#server/main.ts';
import { bureauCommand, wholeNumber } from '../arguments.ts';
import { print, tell } from '../print.ts';

interface StartOptions {
  data?: string;
  port?: number;
  host?: string;
  empty?: boolean;
}

/** Runs until SIGTERM or Ctrl-C, or until the database is gone; a second signal does not wait. */
const runUntilStopped = async ({ stop, bureau }: RunningServer): Promise<void> => {
  const signalled = new Promise<'signal'>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        resolve('signal');
        process.once(name, () => process.exit(1));
      });
    }
  });
  const reason = await Promise.race([signalled, bureau.databaseEnded.then(() => 'database' as const)]);
  if (reason === 'database') {
    tell(`数据库意外停止,服务随之停止。原因见 ${bureau.folder.databaseLog},可重新启动。`);
    process.exitCode = 1;
  } else {
    tell('正在停止…');
  }
  await stop();
};

/** rongjun start: everything, in one process. */
export const startCommand = () =>
  bureauCommand('start', '启动平台;首次启动会建立数据库并装入演示城市')
    .option('--port <端口>', '工作台的端口(默认 8080)', wholeNumber(1, 65_535))
    .option('--host <地址>', '监听的地址(默认只限本机 127.0.0.1)')
    .option('--empty', '空数据库不装入演示城市')
    .action(async (options: StartOptions) => {
      const started = Date.now();
      const { empty = false, ...rest } = options;
      const server = await serve({ ...rest, ...(empty ? {} : {}) });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      print({}, {}, [
        `荣军已启动(${seconds} 秒):${server.address}`,
        `数据文件夹:${server.bureau.folder.root}`,
      ]);
      await runUntilStopped(server);
    });
