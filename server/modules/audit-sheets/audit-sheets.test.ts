import { expect, test } from 'vitest';
import { recordRead } from '#modules/read-audit';
import { systemActor } from '#platform/auth/system-actor.ts';
import { newId } from '#platform/db/new-id.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { rowsOf } from '#tests/factories/workbook-rows.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const CITY = 990100000000;
const LISTS = ['acts', 'read-records', 'sign-in-records'] as const;
const database = withTestDatabase();
const house = withTestApp(database);

test('only the audit administrator counts these lists and takes them away', async () => {
  for (const role of ['section-head', 'leader', 'system-admin', 'security-admin']) {
    const client = await house.signInAs({ role, region: CITY });
    for (const list of LISTS)
      for (const path of ['count', 'export.xlsx'])
        expect((await client.get(`/api/${list}/${path}`)).statusCode, `${role} ${list} ${path}`).toBe(403);
  }
});

test('what is counted is what is listed, narrowed in the same way and within one’s area', async () => {
  const actor = systemActor('test');
  for (const countyCode of [990101, 990101, 990102])
    recordRead(database.db, actor, { action: 'open', people: [{ countyCode, id: newId() }] });
  const city = await house.signInAs({ role: 'audit-admin', region: CITY });
  const county = await house.signInAs({ role: 'audit-admin', region: 990101000000 });
  const count = async (client: typeof city, path: string) => (await client.get(`/api/${path}`)).json();
  expect(await count(city, 'read-records/count?action=open')).toEqual({ count: 3, isMore: false });
  expect(await count(county, 'read-records/count?action=open')).toEqual({ count: 2, isMore: false });
  expect(await count(city, 'read-records/count?action=open&to=2020-01-01')).toMatchObject({ count: 0 });
  for (const list of LISTS) {
    const { rows } = (await city.get(`/api/${list}?size=100`)).json();
    expect(await count(city, `${list}/count`)).toEqual({ count: rows.length, isMore: false });
  }
});

test('taken away as workbooks they hold every row in plain words, and the taking is itself on record', async () => {
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  const wordsOf = async (url: string) => (await rowsOf(audit, url)).map((row) => row.join(' '));
  const words = await wordsOf('/api/read-records/export.xlsx?action=open');
  expect(words[0]).toContain('查阅记录');
  expect(words.filter((line) => line.includes('打开档案'))).toHaveLength(3);
  expect(words.join('\n')).toContain('3条');
  expect((await wordsOf('/api/sign-in-records/export.xlsx')).join('\n')).toContain('登录成功');
  expect((await wordsOf('/api/acts/export.xlsx'))[0]).toContain('操作记录');
  const { rows: taken } = (await audit.get('/api/read-records?action=export')).json();
  expect(taken.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual([
    '导出操作记录',
    '导出查阅记录',
    '导出登录记录',
  ]);
  expect((await audit.post('/api/print-records', { title: '操作记录', people: [] })).statusCode).toBe(200);
  const { rows: printed } = (await audit.get('/api/read-records?action=print')).json();
  expect(printed).toMatchObject([{ reason: '打印操作记录', peopleCount: 0 }]);
});

test('what was read is named as the workbench names it', async () => {
  const read = (fields: readonly string[]) =>
    recordRead(database.db, systemActor('test'), {
      action: 'download',
      people: [{ countyCode: 990101, id: newId() }],
      fields,
    });
  read(['idNumber']);
  read(['document:id-card']);
  read(['refusedRows']);
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  const words = (await rowsOf(audit, '/api/read-records/export.xlsx?action=download')).flat().join(' ');
  for (const title of ['公民身份号码', '材料“身份证件”', '未导入的行']) expect(words).toContain(title);
});
