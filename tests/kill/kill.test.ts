import { expect, test } from 'vitest';
import { runKillTrial } from './kill-trial.ts';

test('nothing acknowledged is lost or doubled when server and database are killed under writers', async () => {
  const result = await runKillTrial({ kills: 2, writers: 20 });
  expect(result.lost).toEqual([]);
  expect(result.doubled).toEqual([]);
  expect(result.faults).toEqual([]);
  expect(result.acknowledged).toBeGreaterThan(20);
}, 180_000);
