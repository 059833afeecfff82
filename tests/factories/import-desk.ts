import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { openImportDesk, type ImportDesk } from '#modules/imports';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import type { TestDatabase } from '#tests/harness/test-database.ts';
import type { TestClient } from './test-app.ts';

interface RunPlace {
  readonly countyCode: number;
  readonly id: string;
}

/** The desk that does imports in their thread, for the head of a test file; no fault of the program is forgiven. */
export const withImportDesk = (database: TestDatabase) => {
  const folder = mkdtempSync(join(tmpdir(), 'rongjun-imports-'));
  const faults: unknown[] = [];
  let desk: ImportDesk | undefined;
  /** Opens the desk; runs that were cut off go on. */
  const open = async (): Promise<void> => {
    desk = await openImportDesk({
      db: database.db,
      databaseUrl: database.url,
      secrets: join(folder, 'keys'),
      folder: join(folder, 'files'),
      onError: (error) => void faults.push(error),
    });
  };
  /** Cuts off what is under way. */
  const close = async (): Promise<void> => desk?.close();
  beforeAll(async () => {
    useKeyring(openKeyring(join(folder, 'keys'), { create: true }));
    await open();
  });
  afterAll(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  const upload = (
    client: TestClient,
    bytes: Buffer,
    fields: Readonly<Record<string, string>>,
    fileName = '名单.xlsx',
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(bytes)]), fileName);
    return client.send({ method: 'POST', url: '/api/imports', payload: form });
  };
  /** The run as its importer sees it, once it has ended. */
  const ended = async (client: TestClient, { countyCode, id }: RunPlace) => {
    for (;;) {
      const run = (await client.get(`/api/imports/${countyCode}/${id}`)).json();
      if (!['waiting', 'running'].includes(run.state)) return run;
      await sleep(50);
    }
  };
  /** Waits until the first rows of a run are committed. */
  const underWay = async ({ id }: RunPlace): Promise<void> => {
    for (let rows = 0; rows === 0; await sleep(5))
      ({ rows_read: rows } = await database.owner
        .selectFrom('import_run')
        .select('rows_read')
        .where('id', '=', id)
        .executeTakeFirstOrThrow());
  };
  return { folder, open, close, upload, ended, underWay };
};
