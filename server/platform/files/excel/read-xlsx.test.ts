import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTableFile } from './open-table-file.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'read-xlsx-'))));
afterAll(() => rm(folder, { recursive: true }));

const ROWS = 60_000;

test('bytes are taken only as rows are asked for, so that memory stays flat whatever the sheet', async () => {
  const path = join(folder, 'large.xlsx');
  const rows = Array.from({ length: ROWS }, (_, at) => [`第${at}行`, at, '桃源社区溪桥街道青岚区']);
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'A', rows }] }));
  const file = await openTableFile(path);
  const batches = file.sheets[0]!.batches();
  const first = await batches.next();
  // However long the writer of the rows takes, no more than the piece under way is read meanwhile.
  for (let turns = 0; turns < 500; turns += 1) await turn();
  const { done, total } = file.progress();
  expect(done).toBeLessThan(total / 3);
  let count = first.value?.length ?? 0;
  for await (const batch of batches) count += batch.length;
  expect(count).toBe(ROWS);
  expect(file.progress().done).toBe(total);
  file.close();
});

test('a reader that stops early leaves nothing open', async () => {
  const path = join(folder, 'early.xlsx');
  await writeFile(
    path,
    await writeXlsx({
      sheets: [
        { name: 'A', rows: [['a'], ['b']] },
        { name: 'B', rows: [['c']] },
      ],
    }),
  );
  const file = await openTableFile(path);
  for (const sheet of file.sheets) {
    for await (const [row] of sheet.batches()) {
      expect(row?.number).toBe(1);
      break;
    }
  }
  expect(file.sheets.map(({ name }) => name)).toEqual(['A', 'B']);
  file.close();
});
