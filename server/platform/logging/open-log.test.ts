import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';
import { openLog, rollLog } from './open-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongjun-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')('a full disk ends the log and not the server', async () => {
  const path = join(folder, 'full.log');
  symlinkSync('/dev/full', path);
  const faults: unknown[] = [];
  const note = (error: unknown) => faults.push(error);
  process.once('uncaughtException', note);
  const logger = createLogger({ stream: openLog(path) });
  logger.info('one');
  await sleep(200);
  logger.info('two');
  await sleep(200);
  process.off('uncaughtException', note);
  expect(faults).toEqual([]);
});

test('a log of full length is laid beside while the server runs', async () => {
  const path = join(folder, 'long.log');
  const log = openLog(path);
  const logger = createLogger({ stream: log });
  logger.info('before');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('before');
  truncateSync(path, 50_000_001);
  rollLog(path, log);
  logger.info('after');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('after');
  expect(readFileSync(`${path}.1`).subarray(0, 500).toString()).toContain('before');
  expect(readFileSync(path, 'utf8')).not.toContain('before');
  log.end();
});
