import { expect, test } from 'vitest';
import { createAccount } from '#modules/accounts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { requireSafeListening } from './require-safe-listening.ts';

const database = withTestDatabase();
const EVERYWHERE = ['0.0.0.0', '::', '10.1.2.3', 'bureau.example', '127.0.0.1.example'];
const AT_HOME = ['127.0.0.1', '127.0.0.2', '::1', 'localhost'];

test('a server without demonstration accounts listens wherever it is told', async () => {
  for (const host of [...EVERYWHERE, ...AT_HOME]) await requireSafeListening(database.db, host);
});

test('a server with demonstration accounts listens on the machine itself only', async () => {
  await inScope(database.db, WHOLE_SCOPE, (tx) =>
    createAccount(
      tx,
      { actor: systemActor('test'), requestKey: null },
      {
        username: 'demo',
        displayName: '演示',
        region: 990100000000,
        password: 'Published-Password-1',
        isDemonstration: true,
      },
    ),
  );
  for (const host of EVERYWHERE)
    await expect(requireSafeListening(database.db, host), host).rejects.toThrow('有演示账号时只能在本机访问');
  for (const host of AT_HOME) await requireSafeListening(database.db, host);
});
