import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTY, HEADING, row, SETTLEMENTS, withMirrorDesk } from '#tests/factories/mirror-desk.ts';
import type { TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { csv, man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';

const system = withWorkingSystem();
const { house, clerk, fileFive, personOf, bring, listed, told, figures, expectSound } =
  withMirrorDesk(system);

beforeAll(fileFive);

describe('who may', () => {
  test('a writer sees no official record; a supervisor settles nothing; another area and line see none', async () => {
    const writer = await house.signInAs({ role: 'writer', region: COUNTY });
    expect((await writer.get('/api/mirrors')).statusCode).toBe(403);
    const liaison = await house.signInAs({ role: 'liaison', region: COUNTY });
    const body = {
      differences: [{ countyCode: 990101, id: personOf('镜一').id, rowVersion: 1 }],
      as: 'ours',
      reason: 'x',
    };
    expect((await liaison.post(SETTLEMENTS, body)).statusCode).toBe(403);
    await bring([row(1, '镜一'), row(2, '镜二', { 入伍年月: '1978.12' })]);
    const other = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
    expect(await listed('', other)).toEqual([]);
    const [open] = await listed();
    const outcome = await other.post(SETTLEMENTS, {
      differences: [{ countyCode: 990101, id: open!['id'], rowVersion: open!['rowVersion'] }],
      as: 'ours',
      reason: '越权',
    });
    expect(outcome.json().rows).toMatchObject([{ status: 'refused' }]);
  });

  test('payments lie on the benefits line: the placement section does not see them', async () => {
    const bytes = await workbook([
      ['姓名', '身份证', '补助类别', '状态'],
      ['镜一', man(1), '参战参试退役军人', '正常'],
    ]);
    const order = { kind: 'mirror', mirror: 'regular-payment', region: COUNTY } as const;
    expect((await importFile(system, bytes, order)).added).toBe(1);
    const placement = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['placement'] });
    const seen = (client: TestClient) => client.get('/api/mirror-records?mirror=regular-payment');
    expect((await seen(placement)).json().rows).toEqual([]);
    expect((await seen(clerk())).json().rows).toMatchObject([{ name: '镜一', state: '在发' }]);
  });
});

describe('a whole export', () => {
  test('is compared on both sides: theirs not ours, ours not theirs, values', async () => {
    const outcome = await bring([
      row(1, '镜一'),
      row(2, '镜二', { 入伍年月: '1978.12' }),
      row(3, '镜三'),
      row(4, '镜四', { 建档状态: '死亡' }),
      row(9, '镜九'),
    ]);
    expect(outcome).toMatchObject({ state: 'done', read: 5, added: 3, unchanged: 2, refusals: [] });
    expect(await told()).toEqual([
      '镜三 联系电话',
      '镜九 对方有、我方无',
      '镜二 入伍时间',
      '镜五 我方有、对方无',
      '镜四 我方有、对方无',
      '镜四 采集状态',
    ]);
    expect(await figures()).toMatchObject({
      records: 5,
      open: 6,
      toMend: 0,
      asOf: '2026-10-31',
      lastExport: { asOf: '2026-10-31' },
    });
  });

  test('the same file again changes nothing, and no act is added', async () => {
    const acts = () => system.everywhere((tx) => tx.selectFrom('act').select('id').execute());
    const before = (await acts()).length;
    const again = await bring([
      row(1, '镜一'),
      row(2, '镜二', { 入伍年月: '1978.12' }),
      row(3, '镜三'),
      row(4, '镜四', { 建档状态: '死亡' }),
      row(9, '镜九'),
    ]);
    expect(again).toMatchObject({ added: 0, unchanged: 5 });
    expect((await acts()).length).toBe(before);
    expect((await listed()).length).toBe(6);
  });

  test('a trial writes nothing; an older export overwrites nothing; a text of GBK is read', async () => {
    const text = [HEADING, row(1, '镜壹')]
      .map((cells) => cells.map((cell) => cell ?? '').join(','))
      .join('\n');
    const order = { kind: 'mirror', mirror: 'filing', region: COUNTY, isPartial: true } as const;
    const trial = await importFile(system, csv(text, 'gbk'), { ...order, dryRun: true });
    expect(trial).toMatchObject({ state: 'done', added: 1 });
    await importFile(system, csv(text, 'gbk'), { ...order, asOf: '2026-01-31' });
    expect(await told()).not.toContain('镜一 姓名');
  });

  test('a bad row and a person met twice are handed back', async () => {
    const outcome = await bring(
      [
        row(1, '镜一'),
        ['CJ1', '镜一', man(1), null, '热心群众', null, null, null, '在册'],
        row(1, '镜一', { 建档状态: '迁出' }),
      ],
      {
        isPartial: true,
      },
    );
    expect(outcome.refusals).toEqual([
      expect.stringContaining('类别'),
      expect.stringContaining('前面已有同一人'),
    ]);
  });
});

test('a later whole export without a record marks it gone; with refused rows nothing is judged gone', async () => {
  const rest = [row(2, '镜二', { 入伍年月: '1978.12' }), row(3, '镜三'), row(5, '镜五'), row(9, '镜九')];
  await bring([...rest, ['', '镜六', '99010', null, null, null, null, null, '在册']], { asOf: '2026-11-10' });
  expect(await told()).not.toContain('镜一 我方有、对方无');
  await bring(rest, { asOf: '2026-11-11' });
  expect(await told()).toContain('镜一 我方有、对方无');
  const gone = await clerk().get('/api/mirror-records?mirror=filing&presence=gone');
  expect(gone.json().rows).toContainEqual(expect.objectContaining({ name: '镜一', goneOn: '2026-11-11' }));
});

test('a whole export without a single row is taken for one that failed: nobody is gone or lacks for it', async () => {
  const before = [await figures(), await told()];
  const done = await bring([], { asOf: '2026-11-09' });
  expect(done.notes.join('')).toContain('没有一条记录');
  const [{ records, open }, list] = [await figures(), await told()];
  expect([{ records, open }, list]).toEqual([
    { records: before[0].records, open: before[0].open },
    before[1],
  ]);
});

test('the person file shows number, state, day and as of which export', async () => {
  const { countyCode, id } = personOf('镜二');
  const { sections } = (await clerk().get(`/api/people/${countyCode}/${id}/sections`)).json();
  const own = sections.find((one: { code: string }) => one.code === 'official-records');
  expect(own.rows).toMatchObject([
    {
      cells: { system: '建档立卡', number: 'CJ2', state: '在册', stateOn: '2019-05-20', asOf: '2026-11-11' },
    },
  ]);
});

test('counts equal the lists, and every row equals its acts', expectSound);
