import type { Database } from '../db/database.ts';
import { Problem } from '../errors/problem.ts';
import { isLoopbackAddress } from './is-loopback.ts';

/**
 * Demonstration accounts have published passwords: while there are any, the server listens on the machine itself only.
 * Call before `listen`. Throws Problem 'demonstration-not-local'.
 */
export const requireSafeListening = async (db: Database, host: string): Promise<void> => {
  if (isLoopbackAddress(host)) return;
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('is_demonstration', '=', true)
    .where('state', '!=', 'closed')
    .limit(1)
    .executeTakeFirst();
  if (account)
    throw new Problem(
      'forbidden',
      'demonstration-not-local',
      `有演示账号时只能在本机访问，不能监听 ${host}`,
      {
        advice: '正式使用请以 --empty 新建数据目录，并用 ./rongjun user add 建立账号。',
      },
    );
};
