import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBureau } from '#server/open-bureau.ts';
import { today } from '#platform/calendar/today.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { createTestDatabase } from '#tests/harness/test-database.ts';
import { freePort } from '#tests/kill/killable-server.ts';
import { runCommand } from './run-command.ts';

let root = '';
let busy: Server | undefined;
let busyPort = 0;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rongjun-command-'));
  busy = createServer();
  busyPort = await new Promise((resolve) => {
    busy?.listen(0, '127.0.0.1', () => {
      const address = busy?.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  // A bureau whose database and keys are there.
  await withBureau({ data: join(root, 'kept'), command: 'test' }, () => Promise.resolve());
  writeFileSync(join(root, 'a-file'), '');
});
afterAll(() => {
  busy?.close();
  rmSync(root, { recursive: true, force: true });
});

/** One sentence on stderr, nothing on stdout, and an exit code that scripts see. */
const expectRefusal = async (args: readonly string[], words: string, environment = {}): Promise<void> => {
  const { code, stdout, stderr } = await runCommand(args, environment);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBeGreaterThanOrEqual(1);
};

describe('a command that cannot be done says so in one sentence', () => {
  test.each([
    ['an unknown command', ['strat'], '没有“strat”这个命令'],
    ['an unknown flag', ['start', '--prot', '1'], '没有“--prot”这个选项'],
    ['a port that is none', ['start', '--port', '99999'], '1 到 65535'],
    ['half a command', ['user'], '命令没有写完'],
    ['help for an unknown command', ['help', 'strat'], '没有这个命令'],
    ['a folder for a list of regions', ['region', 'import', '/tmp'], '/tmp 不是文件'],
    ['a bureau without a name', ['region', 'bureau', ' ', '--region', '9901'], '请写明单位名称'],
    ['an unknown ledger', ['import', 'ledger', 'nothing', '/etc/hostname'], './rongjun template ledger'],
    ['a data folder of no name', ['verify', '--data', ''], '数据文件夹写成了空的'],
    ['a missing argument', ['backup'], '缺少参数'],
    ['a day that is none', ['metric', 'value', 'visits', '--from', '2026-02-30'], '不是日期'],
    ['a day beyond the calendar', ['metric', 'value', 'visits', '--to', '9999-12-31'], '1800年至2999年'],
    ['an unknown metric', ['metric', 'value', 'nothing'], '没有名为“nothing”的指标'],
    ['where metrics are listed', ['metric', 'value', 'nothing'], './rongjun metric list'],
    ['where ledgers are listed', ['template', 'ledger', 'nothing', '--out', 'a.xlsx'], './rongjun template'],
  ])('%s', (_, args, words) => expectRefusal(args, words));

  test('a port in use, and no data folder is made', async () => {
    const data = join(root, 'not-made');
    await expectRefusal(
      ['start', '--data', data, '--port', String(busyPort)],
      `端口 ${busyPort} 已被别的程序占用`,
    );
    expect(existsSync(data)).toBe(false);
  });

  test('a key for TLS that is not there, and no data folder is filled', async () => {
    const data = join(root, 'tls');
    mkdirSync(data);
    const tls = { key: join(root, 'no-key.pem'), certificate: join(root, 'a-file') };
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ tls }));
    await expectRefusal(['start', '--empty', '--data', data, '--port', String(await freePort())], '不能用');
    expect(existsSync(join(data, 'postgres'))).toBe(false);
  });

  test('a server that cannot begin ends, and is not left running without an address', async () => {
    const data = join(root, 'no-exports');
    mkdirSync(join(data, 'files'), { recursive: true });
    writeFileSync(join(data, 'files', 'exports'), 'where a folder should be');
    const { code } = await runCommand([
      'start',
      '--empty',
      '--data',
      data,
      '--port',
      String(await freePort()),
    ]);
    expect(code).toBeGreaterThanOrEqual(1);
  });

  test('an address this machine does not have', () =>
    expectRefusal(['start', '--data', join(root, 'not-made'), '--host', '192.0.2.1'], '请核对 --host'));

  test('a data folder that cannot be written', () =>
    expectRefusal(['start', '--data', join(root, 'a-file')], '不能写入'));

  test('a backup of something else', () =>
    expectRefusal(['restore', join(root, 'a-file'), '--data', join(root, 'restored')], '备份文件'));

  test('a restore over data that is there', () =>
    expectRefusal(['restore', join(root, 'a-file'), '--data', join(root, 'kept')], '里已有数据'));

  test('a folder with half a restore in it', async () => {
    mkdirSync(join(root, 'half'));
    writeFileSync(join(root, 'half', 'restoring'), 'backup.tar.gz');
    await expectRefusal(['verify', '--data', join(root, 'half')], '恢复没有做完');
    expect(existsSync(join(root, 'half', 'postgres'))).toBe(false);
  });

  test('an account of somebody without a name, and one whose name is taken', async () => {
    const data = ['--data', join(root, 'kept')];
    writeFileSync(join(root, 'regions.csv'), '区划代码,名称\n99,云岭省示范\n9901,云麓市\n');
    expect((await runCommand(['region', 'import', join(root, 'regions.csv'), ...data])).code).toBe(0);
    const add = (name: string) => [
      'user',
      'add',
      'zhou.wen',
      '--name',
      name,
      '--role',
      'liaison',
      '--region',
      '9901',
    ];
    await expectRefusal([...add('  '), ...data], '姓名应为');
    expect((await runCommand([...add('周文'), ...data])).code).toBe(0);
    await expectRefusal([...add('周文'), ...data], '用户名已有人使用');
    const posts = async () =>
      JSON.parse((await runCommand(['user', 'list', '--json', ...data])).stdout)[0].posts;
    expect(await posts()).toMatchObject([{ role: 'liaison' }]);
    await withBureau({ data: join(root, 'kept'), command: 'test' }, async ({ owner }) => {
      await owner.updateTable('post').set({ valid_to: today() }).execute();
    });
    expect(await posts()).toEqual([]);
  });

  test('an import of a file that is no table', async () => {
    writeFileSync(join(root, 'picture.xlsx'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'));
    const { code } = await runCommand([
      'import',
      'persons',
      join(root, 'picture.xlsx'),
      '--data',
      join(root, 'kept'),
      '--region',
      '9901',
    ]);
    expect(code).toBeGreaterThanOrEqual(1);
  });
});

test('keys of another installation are refused and nothing is changed', async () => {
  const path = join(root, 'kept', 'secrets', 'keys.json');
  const own = readFileSync(path, 'utf8');
  const keys = JSON.parse(own) as { indexKey: string };
  writeFileSync(path, JSON.stringify({ ...keys, indexKey: Buffer.alloc(16, 7).toString('base64') }));
  await expectRefusal(['verify', '--data', join(root, 'kept')], '密钥不是这个数据库的');
  writeFileSync(path, own);
  expect((await runCommand(['verify', '--data', join(root, 'kept'), '--json'])).code).toBe(0);
});

test('a database of a newer version is refused and left alone', async () => {
  const database = await createTestDatabase();
  const future = { name: '9999-create-future', sql: 'create table future (id integer)', digest: 'future' };
  await migrate(database.ownerUrl, { migrations: [...readMigrations(), future] });
  await expectRefusal(['migrate', '--data', join(root, 'server')], '比本程序新', {
    DATABASE_URL: database.ownerUrl,
  });
  await database.drop();
});

test('a database server named by DATABASE_URL is used instead of the embedded one', async () => {
  const database = await createTestDatabase();
  const data = join(root, 'on-server');
  const migrated = await runCommand(['migrate', '--data', data, '--json'], {
    DATABASE_URL: database.ownerUrl,
  });
  expect(JSON.parse(migrated.stdout)).toMatchObject({ version: readMigrations().at(-1)?.name });
  const verified = await runCommand(['verify', '--data', data, '--json'], {
    DATABASE_URL: database.ownerUrl,
  });
  expect(JSON.parse(verified.stdout)).toEqual({ ok: true, faults: [], remarks: [] });
  expect(existsSync(join(data, 'postgres'))).toBe(false);
  await database.drop();
});

test('a backup goes into a database server that holds what an extension brought, and into none with tables', async () => {
  const archive = join(root, 'kept.tar.gz');
  expect((await runCommand(['backup', archive, '--data', join(root, 'kept')])).code).toBe(0);
  const database = await createTestDatabase();
  const owner = openDatabase(database.ownerUrl, 1);
  await sql`create view brought_by_an_extension as select 1 as one`.execute(owner);
  await owner.destroy();
  const restoreTo = (folder: string) => [
    'restore',
    archive,
    '--data',
    join(root, folder),
    '--keys',
    join(root, 'kept', 'secrets', 'keys.json'),
    '--json',
  ];
  const server = { DATABASE_URL: database.ownerUrl };
  const restored = await runCommand(restoreTo('from-backup'), server);
  expect(JSON.parse(restored.stdout)).toMatchObject({ ok: true });
  await expectRefusal(restoreTo('once-more'), '里已有数据', server);
  mkdirSync(join(root, 'half-on-a-server'));
  writeFileSync(join(root, 'half-on-a-server', 'restoring'), archive);
  await expectRefusal(restoreTo('half-on-a-server'), '里已有数据', server);
  await expectRefusal(['verify', '--data', join(root, 'half-on-a-server')], '恢复没有做完', server);
  await database.drop();
});
