import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import type { ActContext } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { openFileHouse, useFileHouse } from '#platform/files/blobs/file-house.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { withTestDatabase, type TestDatabase } from '#tests/harness/test-database.ts';
import { seedRegions } from './seed-regions.ts';

/** The context of an act made by the machine itself. */
export const machineContext: ActContext = { actor: systemActor('test'), requestKey: null, reason: '测试' };

export interface WorkingSystem extends TestDatabase {
  /** A transaction that sees everything. */
  readonly everywhere: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** A database with the small region tree and fresh keys, for the head of a test file. */
export const withWorkingSystem = (): WorkingSystem => {
  const test = withTestDatabase();
  beforeAll(async () => {
    useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
    useFileHouse(openFileHouse(mkdtempSync(join(tmpdir(), 'rongjun-files-'))));
    await seedRegions(test.owner);
  });
  return Object.defineProperty(test, 'everywhere', {
    value: <T>(work: (tx: Tx) => Promise<T>) => inScope(test.db, WHOLE_SCOPE, work),
  }) as WorkingSystem;
};
