import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { correctPerson, filePeople, getPerson, type PersonDraft, type PersonRef } from '#modules/registry';
import { csv, man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { newId } from '#platform/db/new-id.ts';
import { splitStatements } from '#platform/db/split-statements.ts';
import { onOneServer } from '#tests/harness/on-one-server.ts';
import { compareChanged } from './compare-changed.ts';
import { compareCounty, holdComparison } from './compare-county.ts';
import { openGeneration } from './conclude-generation.ts';
import { getMirror } from './get-mirror.ts';
import { recordMirrored } from './record-mirrored.ts';
import { sealDraft } from './seal-record.ts';

const MIGRATION = fileURLToPath(
  new URL('../../../migrations/0132-compare-records-of-files-taken-apart.sql', import.meta.url),
);
const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const people = new Map<string, PersonRef>();
let clerk: TestClient;

const file = async (order: number, name: string, facts: Partial<PersonDraft> = {}) => {
  const draft = personDraft({
    name,
    idNumber: man(order),
    birthDate: '1960-05-06',
    sex: '1',
    phone: '15400000001',
    ...facts,
  });
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  people.set(name, { countyCode: result.countyCode, id: result.id });
};
const correct = async (name: string, changes: Parameters<typeof correctPerson>[3]['changes']) =>
  system.everywhere(async (tx) => {
    const ref = people.get(name)!;
    const { row_version: rowVersion } = await getPerson(tx, ref);
    await correctPerson(tx, { ...machineContext, reason: '核实' }, ref, { changes, rowVersion });
  });

const HEADING = [
  '建档编号',
  '姓名',
  '身份证号码',
  '户籍地',
  '类别',
  '入伍年月',
  '手机号',
  '采集时间',
  '建档状态',
];
type Row = (string | null)[];
const row = (order: number, name: string, more: Partial<Record<string, string>> = {}): Row => [
  `CJ${order}`,
  name,
  man(order),
  '990101001001',
  more['类别'] ?? '退伍军人',
  more['入伍年月'] ?? null,
  more['手机号'] ?? '15400000001',
  '2019-05-20',
  more['建档状态'] ?? '在册',
];
const bring = async (rows: Row[], more: object = {}) =>
  importFile(system, await workbook([['退役军人信息采集导出'], HEADING, ...rows]), {
    kind: 'mirror',
    mirror: 'filing',
    region: COUNTY,
    asOf: '2026-10-31',
    ...more,
  });

const ALL = 'mirror=filing&size=100';
const listed = async (query = '', client = clerk) =>
  (await client.get(`/api/mirror-differences?${ALL}${query}`)).json().rows as Record<string, never>[];
const told = async (query = '') =>
  (await listed(query)).map((one) => `${one['name']} ${one['fieldLabel']}`).toSorted();
const SETTLEMENTS = '/api/mirror-differences/settlements';
const placesOf = async (names: readonly string[]) =>
  (await listed())
    .filter((one) => names.includes(`${one['name']} ${one['fieldLabel']}`))
    .map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion }));
const settle = async (as: string, names: readonly string[], reason = '已电话核实', client = clerk) =>
  client.post(SETTLEMENTS, { differences: await placesOf(names), as, reason });
const figures = async () =>
  (await clerk.get('/api/mirrors')).json().mirrors.find((one: { code: string }) => one.code === 'filing');

beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  await file(1, '镜一');
  await file(2, '镜二', { enlistedOn: '1979-12-15', dischargedOn: '1983-01-05' });
  await file(3, '镜三', { phone: '15400000009' });
  await file(4, '镜四');
  await file(5, '镜五');
});

describe('who may', () => {
  test('a writer sees no official record; a supervisor settles nothing; another area and line see none', async () => {
    const writer = await house.signInAs({ role: 'writer', region: COUNTY });
    expect((await writer.get('/api/mirrors')).statusCode).toBe(403);
    const liaison = await house.signInAs({ role: 'liaison', region: COUNTY });
    const body = {
      differences: [{ countyCode: 990101, id: people.get('镜一')!.id, rowVersion: 1 }],
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
    expect((await seen(clerk)).json().rows).toMatchObject([{ name: '镜一', state: '在发' }]);
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

describe('settling', () => {
  test('a reason is needed, and nothing is half done without one', async () => {
    expect((await settle('ignored', ['镜三 联系电话'], '')).statusCode).toBe(400);
    expect((await listed()).length).toBe(6);
  });

  test('taking theirs corrects the file by an act, or files whom we lack', async () => {
    const answer = await settle('taken', [
      '镜三 联系电话',
      '镜二 入伍时间',
      '镜四 采集状态',
      '镜九 对方有、我方无',
    ]);
    expect(answer.json().rows.map((one: { status: string }) => one.status)).toEqual(Array(4).fill('settled'));
    const { countyCode, id } = people.get('镜二')!;
    expect((await clerk.get(`/api/people/${countyCode}/${id}`)).json()).toMatchObject({
      enlistedOn: '1978-12-01',
    });
    const found = await clerk.get(`/api/people?text=${encodeURIComponent('镜九')}`);
    expect(found.json().rows).toMatchObject([{ name: '镜九', state: 'active' }]);
    // Dead now, so no longer one whom theirs should hold.
    expect(await told()).toEqual(['镜五 我方有、对方无']);
  });

  test('what theirs lacks cannot be taken from them, but sent to be entered there', async () => {
    const refused = await settle('taken', ['镜五 我方有、对方无']);
    expect(refused.json().rows).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('我方正确') },
    ]);
    expect((await settle('ours', ['镜五 我方有、对方无'])).statusCode).toBe(200);
    expect(await told()).toEqual([]);
    expect(await figures()).toMatchObject({ open: 0, toMend: 1, settledThisMonth: 5 });
    const sheet = await clerk.get('/api/mirror-differences/export.xlsx?mirror=filing&state=ours');
    expect(sheet.statusCode).toBe(200);
    const narrowed = await clerk.get(
      '/api/mirror-differences/export.xlsx?mirror=filing&state=ours&kind=missing-theirs',
    );
    expect(decodeURIComponent(String(narrowed.headers['content-disposition']))).toContain(
      '更正清单：我方有、对方无.xlsx',
    );
  });

  test('settled twice, the second is told so', async () => {
    const [done] = await listed('&state=ours');
    const again = await clerk.post(SETTLEMENTS, {
      differences: [{ countyCode: done!['countyCode'], id: done!['id'], rowVersion: done!['rowVersion'] }],
      as: 'ignored',
      reason: '再来',
    });
    expect(again.json().rows).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('已经处理过') },
    ]);
  });

  test('it opens again when our side changes, and when theirs does; it closes when both agree', async () => {
    await bring([row(1, '镜一', { 手机号: '15400000002' })], { isPartial: true, asOf: '2026-11-05' });
    const differences = await placesOf(['镜一 联系电话']);
    const ignored = { differences, as: 'ignored', reason: '两个号码都在用' };
    expect((await sendTwice(clerk, SETTLEMENTS, ignored)).rows).toMatchObject([{ status: 'settled' }]);
    expect(await told()).toEqual([]);
    await correct('镜一', { phone: '15400000003' });
    await compareChanged(system.db)();
    expect(await told()).toEqual(['镜一 联系电话']);
    expect(await settle('ours', ['镜一 联系电话'])).toMatchObject({ statusCode: 200 });
    await bring([row(1, '镜一', { 手机号: '15400000004' })], { isPartial: true, asOf: '2026-11-06' });
    expect(await told()).toEqual(['镜一 联系电话']);
    await bring([row(1, '镜一', { 手机号: '15400000003' })], { isPartial: true, asOf: '2026-11-07' });
    expect(await told()).toEqual([]);
    expect(await told('&state=gone')).toContain('镜一 联系电话');
  });
});

test('a later whole export without a record marks it gone; with refused rows nothing is judged gone', async () => {
  const rest = [row(2, '镜二', { 入伍年月: '1978.12' }), row(3, '镜三'), row(5, '镜五'), row(9, '镜九')];
  await bring([...rest, ['', '镜六', '99010', null, null, null, null, null, '在册']], { asOf: '2026-11-10' });
  expect(await told()).not.toContain('镜一 我方有、对方无');
  await bring(rest, { asOf: '2026-11-11' });
  expect(await told()).toContain('镜一 我方有、对方无');
  const gone = await clerk.get('/api/mirror-records?mirror=filing&presence=gone');
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
  const { countyCode, id } = people.get('镜二')!;
  const { sections } = (await clerk.get(`/api/people/${countyCode}/${id}/sections`)).json();
  const own = sections.find((one: { code: string }) => one.code === 'official-records');
  expect(own.rows).toMatchObject([
    {
      cells: { system: '建档立卡', number: 'CJ2', state: '在册', stateOn: '2019-05-20', asOf: '2026-11-11' },
    },
  ]);
});

test('nobody lacks in an export whose own row may have been handed back, nor while it is being read', async () => {
  await file(20, '镜甲', { disabilityGrade: 6, disabilityCause: 'duty' });
  const DISABILITY = ['姓名', '身份证号', '残疾等级', '状态'];
  const order = { kind: 'mirror', mirror: 'disability', region: COUNTY } as const;
  const lacking = async () =>
    (await clerk.get('/api/mirror-differences?mirror=disability&kind=missing-theirs'))
      .json()
      .rows.map((one: { name: string }) => one.name);
  const one = ['镜一', man(1), 6, '在用'];
  const handedBack = await importFile(
    system,
    await workbook([DISABILITY, one, ['镜甲', '99010', 6, '在用']]),
    order,
  );
  expect(handedBack).toMatchObject({ added: 1, refusals: [expect.anything()] });
  expect(await lacking()).toEqual([]);
  await system.everywhere(async (tx) => {
    const mirror = getMirror('disability');
    const begun = {
      id: newId(),
      region: COUNTY,
      asOf: '2026-11-12',
      isPartial: false,
      fileName: '导出.xlsx',
    };
    await openGeneration(tx, machineContext, mirror, begun);
    await compareCounty(tx, mirror, 990101);
  });
  expect(await lacking()).toEqual([]);
  await importFile(system, await workbook([DISABILITY, one]), order);
  expect(await lacking()).toEqual(['镜甲']);
});

test('a record follows its file into another and back out of it, so that nobody is compared with a stranger', async () => {
  await file(41, '合一', { phone: '15400000041' });
  await file(42, '合二', { phone: '15400000042' });
  const theirs = [row(41, '合一', { 手机号: '15400000041' }), row(42, '合二', { 手机号: '15400000042' })];
  await bring(theirs, { isPartial: true, asOf: '2026-11-12' });
  const before = await told();
  const [kept, folded] = [people.get('合一')!, people.get('合二')!];
  const versionOf = async (ref: PersonRef) =>
    (await system.everywhere((tx) => getPerson(tx, ref))).row_version;
  const heads = await house.signInAs({ role: 'section-head', region: COUNTY });
  const pathOf = ({ countyCode, id }: PersonRef) => `/api/people/${countyCode}/${id}`;
  const compare = () => system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
  const merged = await mergePeople(heads, kept, folded);
  expect(merged.statusCode).toBe(200);
  await compare();
  expect(await told()).toEqual(expect.arrayContaining(['合一 姓名', '合一 联系电话']));
  const undone = await heads.post(`${pathOf(folded)}/unmerges`, {
    rowVersion: await versionOf(folded),
    reason: '合并有误',
  });
  expect(undone.statusCode).toBe(200);
  await compare();
  expect(await told()).toEqual(before);
});

test(
  'a record an earlier release left with the file that had kept another is led back by the upgrade',
  onOneServer,
  async () => {
    const [kept, folded] = [people.get('合一')!, people.get('合二')!];
    const holderOf = async (number: string): Promise<string | undefined> => {
      const { rows } = await sql<{ person_id: string }>`
        select person_id from mirror_record where mirror = 'filing' and official_number = ${number}
      `.execute(system.owner);
      return rows[0]?.person_id;
    };
    expect(await holderOf('CJ42')).toBe(folded.id);
    await sql`
      update mirror_record m set person_id = p.id, compared_version = p.row_version from person p
      where m.official_number = 'CJ42' and p.id = ${kept.id}::uuid
    `.execute(system.owner);
    const compare = () => system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
    await compare();
    expect(await holderOf('CJ42')).toBe(kept.id);
    for (const statement of splitStatements(readFileSync(MIGRATION, 'utf8')))
      await sql.raw(statement).execute(system.owner);
    await compare();
    expect(await holderOf('CJ42')).toBe(folded.id);
  },
);

test('what an export under way says is not taken over before somebody has seen it', async () => {
  await file(51, '急一', { phone: '15400000051' });
  await bring([row(51, '急一', { 手机号: '15400000052' })], { isPartial: true, asOf: '2026-11-13' });
  const differences = await placesOf(['急一 联系电话']);
  const later = { id: newId(), region: COUNTY, asOf: '2026-11-14', isPartial: true, fileName: '后.xlsx' };
  await system.everywhere(async (tx) => {
    const mirror = getMirror('filing');
    const facts = {
      filingNumber: 'CJ51',
      filingState: 'filed',
      collectedIdentity: 'retired-soldier',
      collectedOn: '2019-05-20',
      collectedPhone: '15400000053',
    };
    const draft = { idNumber: man(51), name: '急一', regionCode: 990101001001, facts };
    await openGeneration(tx, machineContext, mirror, later);
    await recordMirrored(tx, machineContext, mirror, later, [sealDraft(mirror, draft)]);
  });
  const taken = await clerk.post(SETTLEMENTS, { differences, as: 'taken', reason: '已电话核实' });
  expect(taken.json().rows).toMatchObject([
    { status: 'refused', reason: expect.stringContaining('还没有重新核对') },
  ]);
  await system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
  expect(await told()).toContain('急一 联系电话');
});

test('whoever settles while the lists are compared waits, and neither stops the other', async () => {
  const [place] = await placesOf(['急一 联系电话']);
  let settling: ReturnType<TestClient['post']> | undefined;
  await system.everywhere(async (tx) => {
    await holdComparison(tx, 'filing', 990101);
    settling = clerk.post(SETTLEMENTS, { differences: [place], as: 'taken', reason: '已电话核实' });
    const isWaiting = async () =>
      (await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(tx)).rows.length >
      0;
    while (!(await isWaiting())) await setTimeout(20);
    await sql`select from mirror_difference where county_code = 990101 and id = ${place!.id}::uuid for update`.execute(
      tx,
    );
  });
  expect((await settling!).json().rows).toMatchObject([{ status: 'settled' }]);
});

test('what the city brought in is not said to be missing in its counties', async () => {
  const CARDS = ['姓名', '身份证号', '优待证编号', '优待证状态'];
  const order = { kind: 'mirror', mirror: 'veteran-card', region: 990100000000, asOf: '2026-11-15' } as const;
  const done = await importFile(system, await workbook([CARDS, ['镜一', man(1), 'YDZ1', '正常']]), order);
  expect(done).toMatchObject({ added: 1, refusals: [] });
  const { mirrors } = (await clerk.get('/api/mirrors')).json();
  expect(mirrors.find(({ code }: { code: string }) => code === 'veteran-card')).toMatchObject({
    records: 1,
    lastExport: null,
    asOf: '2026-11-15',
  });
});

test('counts equal the lists, and every row equals its acts', async () => {
  const { count, fields } = (await clerk.get('/api/mirror-differences/count?mirror=filing')).json();
  expect(count).toBe((await listed()).length);
  expect(fields.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(count);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
