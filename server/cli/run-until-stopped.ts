import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '#server/main.ts';
import { tell } from './print.ts';

const LAST_WORDS_IN_MS = 3_000;

const firstSignal = (): Promise<'signal'> =>
  new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        resolve('signal');
        process.once(name, () => process.exit(1));
      });
    }
  });

/**
 * Runs until SIGTERM or Ctrl-C, then stops in order; a second signal does not wait. When the embedded database ends by
 * itself the process ends too, with exit code 1, so that whoever supervises it starts both anew.
 */
export const runUntilStopped = async ({ stop, bureau }: RunningServer): Promise<void> => {
  const reason = await Promise.race([firstSignal(), bureau.databaseEnded.then(() => 'database' as const)]);
  if (reason === 'signal') {
    tell('正在停止…');
    await stop();
    return;
  }
  tell(`数据库意外停止，服务随之停止。原因见 ${bureau.folder.databaseLog}，可重新启动。`);
  await Promise.race([stop().catch(() => undefined), sleep(LAST_WORDS_IN_MS)]);
  process.exit(1);
};
