import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ALIKE, BIRTH, withDuplicatesDesk } from '#tests/factories/duplicates-desk.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { slipOf } from '#tests/factories/same-person.ts';
import type { TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { findDuplicates } from './index.ts';

const system = withWorkingSystem();
const { house, head, file, urlOf } = withDuplicatesDesk(system);
const pairOf = async (client: TestClient, name: string) =>
  (await client.get('/api/duplicates?size=100'))
    .json()
    .rows.find((pair: { first: { name: string }; second: { name: string } }) =>
      [pair.first.name, pair.second.name].includes(name),
    );

test('who may not settle sees no pair', async () => {
  const liaison = await house.signInAs({ role: 'liaison', region: 990101000000 });
  expect((await liaison.get('/api/duplicates')).statusCode).toBe(403);
});

test.each([
  [
    'the same service',
    { name: '诸葛明' },
    { name: '诸葛明', idNumber: idNumberOf(BIRTH, 311) },
    'same-service',
  ],
  [
    'a slip in the year of the number',
    { name: '夏侯远', idNumber: idNumberOf(BIRTH, 313), enlistedOn: null },
    {
      name: '夏侯远',
      birthDate: '1962-05-06',
      idNumber: slipOf(idNumberOf(BIRTH, 313), 9, '2'),
      phone: null,
    },
    'number-slip',
  ],
  [
    'swapped digits of the month and day',
    { name: '宇文正', birthDate: '1961-01-12', idNumber: idNumberOf('1961-01-12', 315) },
    { name: '宇文正', birthDate: '1961-01-21', idNumber: idNumberOf('1961-01-21', 315), phone: null },
    'number-slip',
  ],
  [
    'the same phone',
    { name: '慕容长', phone: '15477770000' },
    {
      name: '慕容长',
      phone: '15477770000',
      birthDate: '1971-08-09',
      idNumber: idNumberOf('1971-08-09', 317),
    },
    'same-phone',
  ],
  [
    'a name that sounds alike',
    { name: '司空建国' },
    { name: '司空健国', idNumber: idNumberOf(BIRTH, 319) },
    'alike-name',
  ],
  [
    'a name one character off',
    { name: '令狐大海' },
    { name: '令狐大江', idNumber: idNumberOf(BIRTH, 321) },
    'alike-name',
  ],
])('%s is found', async (_, one, other, reason) => {
  await file({ ...ALIKE, ...one });
  const second = { ...ALIKE, ...other };
  await file(second);
  await findDuplicates(system.db);
  expect(await pairOf(head(), second.name)).toMatchObject({ reasons: expect.arrayContaining([reason]) });
});

test('people who share a name or a day only are no pair', async () => {
  await file({ ...ALIKE, name: '独孤成', phone: null });
  await file({ ...ALIKE, name: '独孤成', phone: null, birthDate: '1988-01-01', enlistedOn: '2006-12-01' });
  await file({ ...ALIKE, name: '尉迟恭', phone: null });
  await findDuplicates(system.db);
  expect(await pairOf(head(), '独孤成')).toBeUndefined();
  expect(await pairOf(head(), '尉迟恭')).toBeUndefined();
});

test('a pair shows only to who may see both files; a settled pair does not come back', async () => {
  const one = await file({ ...ALIKE, name: '上官云', regionCode: 990101001001 });
  await file({ ...ALIKE, name: '上官云', regionCode: 990102001001, idNumber: idNumberOf(BIRTH, 331) });
  await findDuplicates(system.db);
  const county = await house.signInAs({ role: 'section-head', region: 990101000000 });
  expect(await pairOf(county, '上官云')).toBeUndefined();
  const pair = await pairOf(head(), '上官云');
  const url = `/api/duplicates/${pair.countyCode}/${pair.id}/settlements`;
  expect((await county.post(url, { why: '越权', rowVersion: 1 })).statusCode).toBe(404);
  expect((await head().post(url, { why: ' ', rowVersion: 1 })).statusCode).toBe(400);
  expect((await head().post(url, { why: '两地派出所证明为两人', rowVersion: 1 })).statusCode).toBe(200);
  expect((await head().post(url, { why: '再来', rowVersion: 2 })).statusCode).toBe(409);
  await head().post(`${urlOf(one)}/corrections`, {
    changes: { education: '60' },
    reason: '补录',
    rowVersion: 1,
  });
  await findDuplicates(system.db);
  expect(await pairOf(head(), '上官云')).toBeUndefined();
  const settled = (await head().get('/api/duplicates?state=not-same')).json().rows;
  expect(settled).toMatchObject([{ settledWhy: '两地派出所证明为两人', state: 'not-same' }]);
});

test('an open pair goes when a correction makes the files unlike', async () => {
  const one = await file({ ...ALIKE, name: '皇甫青' });
  await file({ ...ALIKE, name: '皇甫青', idNumber: idNumberOf(BIRTH, 341), phone: null });
  await findDuplicates(system.db);
  expect(await pairOf(head(), '皇甫青')).toBeDefined();
  await head().post(`${urlOf(one)}/corrections`, {
    changes: { name: '皇甫白山' },
    reason: '户口簿',
    rowVersion: 1,
  });
  await findDuplicates(system.db);
  expect(await pairOf(head(), '皇甫青')).toBeUndefined();
});

test('filing somebody who looks filed is refused until the clerk says why', async () => {
  await file({ ...ALIKE, name: '澹台静' });
  await findDuplicates(system.db);
  const draft = personDraft({ ...ALIKE, name: '澹台静', idNumber: idNumberOf(BIRTH, 351) });
  const { name, birthDate, enlistedOn, idNumber, phone } = draft;
  const found = await head().post('/api/people/duplicate-checks', {
    name,
    birthDate,
    enlistedOn,
    idNumber,
    phone,
  });
  expect(found.json().rows).toMatchObject([
    { name: '澹台静', reasons: ['same-service', 'number-slip', 'same-phone'] },
  ]);
  expect(found.body).not.toContain('15488880000');
  expect((await head().post('/api/people', draft)).json()).toMatchObject({ code: 'person-looks-filed' });
  const filed = await head().post('/api/people', { ...draft, despiteDuplicates: '户口簿核对为堂兄弟' });
  expect(filed.statusCode, filed.body).toBe(200);
  const { countyCode, id } = filed.json();
  const timeline = (await head().get(`/api/people/${countyCode}/${id}/timeline`)).json().rows;
  expect(timeline[0].detail).toBe('户口簿核对为堂兄弟');
});

test('the list exports with masked numbers', async () => {
  const answer = await head().get('/api/duplicates/export.xlsx');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const { rows } = await sql<{
    action: string;
  }>`select action from read_record where action = 'export'`.execute(system.owner);
  expect(rows.length).toBeGreaterThan(0);
});
