import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { actOnCases, getCaseByNumber, openCases, type CaseAction } from '#modules/cases';
import { recordEntries } from '#modules/ledgers';
import { foldDeltas, metricValue, verifyFacts } from '#modules/metrics';
import { findByIdNumbers, verifyPeople, type PersonRef } from '#modules/registry';
import { findLedger } from '#definitions';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { idNumberOf, personDraft, type PersonFacts } from '#tests/factories/person-draft.ts';
import { slipOf } from '#tests/factories/same-person.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { findDuplicates } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
let head: TestClient;

beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: 990100000000 });
});

const file = (facts: PersonFacts): Promise<PersonRef> => fileOne(system, facts);
const urlOf = ({ countyCode, id }: PersonRef) => `/api/people/${countyCode}/${id}`;
const open = async (ref: PersonRef) => (await head.get(urlOf(ref))).json();
const pairOf = async (client: TestClient, name: string) =>
  (await client.get('/api/duplicates?size=100'))
    .json()
    .rows.find((pair: { first: { name: string }; second: { name: string } }) =>
      [pair.first.name, pair.second.name].includes(name),
    );
const merge = async (kept: PersonRef, folded: PersonRef, body: object = {}) =>
  head.post(`${urlOf(kept)}/merges`, {
    folded,
    keptVersion: (await open(kept)).rowVersion,
    foldedVersion: (await open(folded)).rowVersion,
    choices: {},
    reason: '核对户口簿',
    ...body,
  });
const visit = (person: PersonRef, regionCode = 990101001001) =>
  system.everywhere((tx) =>
    recordEntries(tx, machineContext, findLedger('visit')!, [
      {
        regionCode,
        person,
        answers: {
          visitedOn: '2026-02-10',
          occasion: 'spring-festival',
          audience: 'veteran',
          persons: 1,
          cash: 100_00,
          visitor: '林站长',
        },
      },
    ]),
  );
const figure = (metric: string) =>
  system.everywhere(async (tx) => {
    const [from, to] = ['2026-01-01', '2026-12-31'];
    return (await metricValue(tx, { metric, region: 990101000000, from, to })).value;
  });

test('who may not merge or settle is refused, and sees no pair', async () => {
  const [one, other] = [await file({ name: '闻人甲' }), await file({ name: '闻人乙' })];
  const liaison = await house.signInAs({ role: 'liaison', region: 990101000000 });
  const station = await house.signInAs({ role: 'station-clerk', region: 990101000000 });
  expect((await liaison.get('/api/duplicates')).statusCode).toBe(403);
  const body = { folded: other, keptVersion: 1, foldedVersion: 1, choices: {}, reason: '核对' };
  expect((await station.post(`${urlOf(one)}/merges`, body)).statusCode).toBe(403);
  const elsewhere = await house.signInAs({ role: 'section-head', region: 990102000000 });
  expect((await elsewhere.post(`${urlOf(one)}/merges`, body)).statusCode).toBe(404);
});

const BIRTH = '1961-05-06';
const base = { birthDate: BIRTH, enlistedOn: '1980-12-01', phone: '15488880000' } as const;
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
  await file({ ...base, ...one });
  const second = { ...base, ...other };
  await file(second);
  await findDuplicates(system.db);
  expect(await pairOf(head, second.name)).toMatchObject({ reasons: expect.arrayContaining([reason]) });
});

test('people who share a name or a day only are no pair', async () => {
  await file({ ...base, name: '独孤成', phone: null });
  await file({ ...base, name: '独孤成', phone: null, birthDate: '1988-01-01', enlistedOn: '2006-12-01' });
  await file({ ...base, name: '尉迟恭', phone: null });
  await findDuplicates(system.db);
  expect(await pairOf(head, '独孤成')).toBeUndefined();
  expect(await pairOf(head, '尉迟恭')).toBeUndefined();
});

test('a pair shows only to who may see both files; a settled pair does not come back', async () => {
  const one = await file({ ...base, name: '上官云', regionCode: 990101001001 });
  await file({ ...base, name: '上官云', regionCode: 990102001001, idNumber: idNumberOf(BIRTH, 331) });
  await findDuplicates(system.db);
  const county = await house.signInAs({ role: 'section-head', region: 990101000000 });
  expect(await pairOf(county, '上官云')).toBeUndefined();
  const pair = await pairOf(head, '上官云');
  const url = `/api/duplicates/${pair.countyCode}/${pair.id}/settlements`;
  expect((await county.post(url, { why: '越权', rowVersion: 1 })).statusCode).toBe(404);
  expect((await head.post(url, { why: ' ', rowVersion: 1 })).statusCode).toBe(400);
  expect((await head.post(url, { why: '两地派出所证明为两人', rowVersion: 1 })).statusCode).toBe(200);
  expect((await head.post(url, { why: '再来', rowVersion: 2 })).statusCode).toBe(409);
  await head.post(`${urlOf(one)}/corrections`, {
    changes: { education: '60' },
    reason: '补录',
    rowVersion: 1,
  });
  await findDuplicates(system.db);
  expect(await pairOf(head, '上官云')).toBeUndefined();
  const settled = (await head.get('/api/duplicates?state=not-same')).json().rows;
  expect(settled).toMatchObject([{ settledWhy: '两地派出所证明为两人', state: 'not-same' }]);
});

test('an open pair goes when a correction makes the files unlike', async () => {
  const one = await file({ ...base, name: '皇甫青' });
  await file({ ...base, name: '皇甫青', idNumber: idNumberOf(BIRTH, 341), phone: null });
  await findDuplicates(system.db);
  expect(await pairOf(head, '皇甫青')).toBeDefined();
  await head.post(`${urlOf(one)}/corrections`, {
    changes: { name: '皇甫白山' },
    reason: '户口簿',
    rowVersion: 1,
  });
  await findDuplicates(system.db);
  expect(await pairOf(head, '皇甫青')).toBeUndefined();
});

test('filing somebody who looks filed is refused until the clerk says why', async () => {
  await file({ ...base, name: '澹台静' });
  await findDuplicates(system.db);
  const draft = personDraft({ ...base, name: '澹台静', idNumber: idNumberOf(BIRTH, 351) });
  const { name, birthDate, enlistedOn, idNumber, phone } = draft;
  const found = await head.post('/api/people/duplicate-checks', {
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
  expect((await head.post('/api/people', draft)).json()).toMatchObject({ code: 'person-looks-filed' });
  const filed = await head.post('/api/people', { ...draft, despiteDuplicates: '户口簿核对为堂兄弟' });
  expect(filed.statusCode, filed.body).toBe(200);
  const { countyCode, id } = filed.json();
  const timeline = (await head.get(`/api/people/${countyCode}/${id}/timeline`)).json().rows;
  expect(timeline[0].detail).toBe('户口簿核对为堂兄弟');
});

test('merged people count once, their work moves, and taking it back restores everything', async () => {
  const one = await file({ ...base, name: '公孙胜', education: '60' });
  const other = await file({ ...base, name: '公孙胜', education: '20', idNumber: idNumberOf(BIRTH, 361) });
  await visit(one);
  await visit(other);
  await visit(other, 990102001001);
  await foldDeltas(system.db);
  const counted = async () => (await head.get('/api/people/count?identity=retired-soldier')).json().count;
  const now = async () => ({
    people: await figure('people-filed'),
    visited: await figure('visit-people'),
    counted: await counted(),
  });
  const before = await now();
  const [wasOne, wasOther] = [await open(one), await open(other)];

  const choices = { education: 'folded' };
  const answer = await merge(one, other, { choices, evidence: '派出所证明' });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(await figure('people-filed')).toBe(before.people! - 1);
  expect(await figure('visit-people')).toBe(before.visited! - 1);
  expect(await counted()).toBe(before.counted - 1);
  expect((await open(one)).education).toBe('20');
  expect(await open(other)).toMatchObject({ state: 'merged', mergedInto: one });
  const entries = (await head.get(`${urlOf(one)}/timeline`))
    .json()
    .rows.filter((line: { kind: string }) => line.kind === 'visits');
  expect(entries.length).toBe(3);
  const held = await system.everywhere((tx) => findByIdNumbers(tx, [idNumberOf(BIRTH, 361)]));
  expect([...held.values()]).toMatchObject([{ id: one.id }]);
  expect(await verifyFacts(system.db)).toEqual([]);
  expect(await verifyPeople(system.db)).toEqual([]);

  const [result] = await visit(other);
  expect(result).toMatchObject({ status: 'refused' });
  const correct = { changes: { education: '10' }, reason: '补录', rowVersion: 2 };
  expect((await head.post(`${urlOf(other)}/corrections`, correct)).json().code).toBe('person-merged');

  const back = await head.post(`${urlOf(other)}/unmerges`, { rowVersion: 2, reason: '核实为两人' });
  expect(back.json()).toEqual(one);
  expect(await now()).toEqual(before);
  const kept = ({ rowVersion: _, updatedAt: __, ...facts }: Record<string, unknown>) => facts;
  expect(kept(await open(one))).toEqual(kept(wasOne));
  expect(kept(await open(other))).toEqual(kept(wasOther));
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('what was applied for goes on under the file that is kept, is closed there, and goes back with the other', async () => {
  const [kept, folded] = [
    await file({
      ...base,
      name: '钟离甲',
      idNumber: idNumberOf(BIRTH, 411),
      identities: ['retired-soldier'],
    }),
    await file({
      ...base,
      name: '钟离甲',
      idNumber: idNumberOf(BIRTH, 413),
      identities: ['retired-soldier'],
    }),
  ];
  const application = {
    item: 'legal-aid',
    person: folded,
    channel: 'hall',
    answers: { matter: 'wages', needsLawyer: true, isSued: false },
    materials: ['application', 'case-papers'],
    appliedOn: today(),
  };
  const [opened] = await system.everywhere((tx) => openCases(tx, machineContext, 'legal-aid', [application]));
  if (opened?.status !== 'opened') throw new Error(JSON.stringify(opened));
  const at = { countyCode: opened.countyCode, id: opened.id };
  const casesOf = async (person: PersonRef): Promise<string[]> => {
    const { sections } = (await head.get(`${urlOf(person)}/sections`)).json();
    const own = sections.find(({ code }: { code: string }) => code === 'cases');
    return own.rows.map(({ key }: { key: string }) => key);
  };
  expect((await merge(kept, folded)).statusCode).toBe(200);
  expect(await casesOf(kept)).toEqual([opened.id]);
  const act = async (action: CaseAction, input: object = {}) => {
    const { row_version: rowVersion } = await system.everywhere((tx) => getCaseByNumber(tx, opened.number));
    const cases = [{ ...at, rowVersion }];
    return (await system.everywhere((tx) => actOnCases(tx, machineContext, { action, input, cases })))[0];
  };
  for (const [action, input] of [
    ['accept', {}],
    ['pass', { answers: { referredOn: today() } }],
    ['pass', { answers: { decidedOn: today(), lawyer: '秦律师' } }],
    ['close', {}],
  ] as const)
    expect(await act(action, input)).toMatchObject({ status: 'done' });
  const { rowVersion } = await open(folded);
  const apart = await head.post(`${urlOf(folded)}/unmerges`, { reason: '两个人', rowVersion });
  expect(apart.statusCode, apart.body).toBe(200);
  expect([await casesOf(kept), await casesOf(folded)]).toEqual([[], [opened.id]]);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('a fact corrected after the merge is not overwritten by taking the merge back', async () => {
  const one = await file({ ...base, name: '钟离权', education: '60' });
  const other = await file({
    ...base,
    name: '钟离权',
    education: '20',
    idNumber: slipOf(idNumberOf(BIRTH, 371), 2, '1'),
  });
  await merge(one, other, { choices: { education: 'folded', phone: 'folded' }, evidence: '证明' });
  await head.post(`${urlOf(one)}/corrections`, {
    changes: { education: '10' },
    reason: '毕业',
    rowVersion: 2,
  });
  await head.post(`${urlOf(other)}/unmerges`, { rowVersion: 2, reason: '核实为两人' });
  expect((await open(one)).education).toBe('10');
});

test('merges that contradict each other are refused in clear words, and nothing is half done', async () => {
  const [a, b, c] = [
    await file({ ...base, name: '东方朔' }),
    await file({ ...base, name: '东方朔', idNumber: idNumberOf(BIRTH, 381) }),
    await file({ ...base, name: '东方朔', idNumber: slipOf(idNumberOf(BIRTH, 383), 0, '36') }),
  ];
  const far = await merge(a, b, { keptVersion: 9 });
  expect(far.json()).toMatchObject({ code: 'person-changed' });
  const distant = await file({ name: '东方朔', birthDate: '1999-09-09', enlistedOn: '2018-09-01' });
  expect((await merge(a, distant)).json()).toMatchObject({
    code: 'merge-evidence-missing',
    fields: [{ field: 'evidence' }],
  });
  const wrong = await merge(a, distant, { evidence: '证明', choices: { birthDate: 'folded' } });
  expect(wrong.json()).toMatchObject({ code: 'person-invalid' });
  expect(wrong.json().fields).toContainEqual(expect.objectContaining({ field: 'birthDate' }));
  expect((await merge(a, a)).json().code).toBe('merge-with-itself');
  const away = await file({ ...base, name: '东方朔', regionCode: 990102001001 });
  expect((await merge(a, away)).json().code).toBe('merge-across-counties');
  expect((await open(a)).rowVersion).toBe(1);

  expect((await merge(a, b, { evidence: '证明' })).statusCode).toBe(200);
  expect((await merge(b, a, { evidence: '证明' })).json().code).toBe('merged-already');
  expect((await merge(c, b, { evidence: '证明' })).json().code).toBe('person-merged');
  expect((await merge(c, a, { evidence: '证明' })).statusCode).toBe(200);
  const early = await head.post(`${urlOf(b)}/unmerges`, { rowVersion: 2, reason: '误并' });
  expect(early.json().code).toBe('unmerge-order');
  const held = await system.everywhere((tx) => findByIdNumbers(tx, [idNumberOf(BIRTH, 381)]));
  expect([...held.values()]).toMatchObject([{ id: c.id }]);
});

test('two clerks merging the same pair both ways at once: one is done, the other hears why not', async () => {
  const [a, b] = [
    await file({ ...base, name: '西门豹' }),
    await file({ ...base, name: '西门豹', idNumber: idNumberOf(BIRTH, 391) }),
  ];
  const answers = await Promise.all([merge(a, b, { evidence: '证明' }), merge(b, a, { evidence: '证明' })]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
});

test('what is open of the plan of a folded file goes on in the one that keeps it, and goes back with it', async () => {
  const [a, b] = [await file({ name: '赫连计' }), await file({ name: '赫连计' })];
  const plan = async (ref: PersonRef, item: object) => {
    const { rowVersion } = await open(ref);
    const answer = await head.post(`${urlOf(ref)}/plan`, { item, rowVersion });
    expect(answer.statusCode, answer.body).toBe(200);
  };
  const item = {
    measures: '帮助申请',
    responsible: '站长',
    dueOn: '2026-12-20',
    state: 'open',
    closedOn: null,
    outcome: null,
  };
  await plan(b, { ...item, goal: '有房住' });
  await plan(b, { ...item, goal: '有活干' });
  expect((await merge(a, b, { evidence: '户口簿' })).statusCode).toBe(200);
  const kept = (await open(a)).plan;
  expect(kept).toMatchObject([
    { goal: '有房住', state: 'open' },
    { goal: '有活干', state: 'open' },
  ]);
  await plan(a, { ...kept[1], state: 'done', closedOn: '2026-02-01', outcome: '已上岗' });
  const { rowVersion } = await open(b);
  const apart = await head.post(`${urlOf(b)}/unmerges`, { rowVersion, reason: '核实为两人' });
  expect(apart.statusCode, apart.body).toBe(200);
  expect((await open(b)).plan).toMatchObject([
    { goal: '有房住', state: 'open' },
    { goal: '有活干', state: 'done', outcome: '已上岗' },
  ]);
  expect((await open(a)).plan).toMatchObject([
    { goal: '有房住', state: 'dropped' },
    { goal: '有活干', state: 'done' },
  ]);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('the same request sent twice at once merges once and takes the merge back once', async () => {
  const [a, b] = [
    await file({ ...base, name: '南宫适' }),
    await file({ ...base, name: '南宫适', idNumber: idNumberOf(BIRTH, 393) }),
  ];
  const kept = await sendTwice(head, `${urlOf(a)}/merges`, {
    folded: b,
    keptVersion: 1,
    foldedVersion: 1,
    choices: {},
    evidence: '证明',
    reason: '核对',
  });
  expect(kept).toEqual(a);
  expect((await open(a)).rowVersion).toBe(2);
  const { rowVersion } = await open(b);
  expect(await sendTwice(head, `${urlOf(b)}/unmerges`, { rowVersion, reason: '看错' })).toEqual(a);
  expect((await open(b)).rowVersion).toBe(rowVersion + 1);
});

test('the list exports with masked numbers', async () => {
  const answer = await head.get('/api/duplicates/export.xlsx');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const { rows } = await sql<{
    action: string;
  }>`select action from read_record where action = 'export'`.execute(system.owner);
  expect(rows.length).toBeGreaterThan(0);
});
