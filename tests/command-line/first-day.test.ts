import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

// The steps of docs/how-to/first-day-of-a-bureau.md, in their order, on one empty data folder.

let root = '';
let data: string[] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rongjun-first-day-'));
  data = ['--data', join(root, 'bureau')];
  writeFileSync(
    join(root, 'regions.csv'),
    [
      '区划代码,名称,城乡分类,生效日期,失效日期,站点名称,电话',
      '99,云岭省示范,,,,,',
      '9901,云麓市,,,,云麓市退役军人服务中心,',
      '990101,青岚区,,,,青岚区退役军人服务中心,',
      '990101001,青溪街道,,,,青溪街道退役军人服务站,',
      '990101001001,兰源社区,111,2020-01-01,,兰源社区退役军人服务站,',
    ].join('\n'),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const answerOf = async (...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await runCommand([...args, ...data, '--json']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return JSON.parse(stdout);
};

test('nobody can be given an account before there is a region', async () => {
  const { code, stderr } = await runCommand([
    'user',
    'add',
    'xitong',
    '--name',
    '赵系统',
    '--role',
    'system-admin',
    ...data,
  ]);
  expect(code).toBeGreaterThanOrEqual(1);
  expect(stderr).toContain('--region');
});

test('the list of regions is imported, and changes nothing the second time', async () => {
  const list = ['region', 'import', join(root, 'regions.csv')];
  expect(await answerOf(...list)).toMatchObject({ established: 5, stationsChanged: 4, unchanged: 0 });
  expect(await answerOf(...list)).toMatchObject({ established: 0, stationsChanged: 0, unchanged: 5 });
});

test('the bureau is named, and its administrators are opened in its own area', async () => {
  const bureau = ['region', 'bureau', '云麓市退役军人事务局', '--region', '9901'];
  expect(await answerOf(...bureau)).toEqual({ name: '云麓市退役军人事务局', region: 990_100_000_000 });
  await answerOf('user', 'add', 'xitong', '--name', '赵系统', '--role', 'system-admin');
  expect(await answerOf('user', 'list')).toMatchObject([
    { username: 'xitong', posts: [{ role: 'system-admin', region: 990_100_000_000 }] },
  ]);
});

test('what was recorded is whole', async () => {
  expect(await answerOf('verify')).toMatchObject({ ok: true });
});
