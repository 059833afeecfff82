import { beforeAll, describe, expect, test } from 'vitest';
import { metricRows, metricValue, verifyFacts } from '#modules/metrics';
import { filePeople, type PersonRef } from '#modules/registry';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { verifyEntries } from '../index.ts';

const COUNTY = 990101000000;
const VILLAGE = 990101001001;

const system = withWorkingSystem();
const house = withTestApp(system);
const NUMBERS = [11, 12, 13, 14].map((at) => man(at));
let people: PersonRef[];
let stranger: PersonRef;
let clerk: TestClient;

const file = async (name: string, idNumber: string, regionCode = VILLAGE): Promise<PersonRef> => {
  const draft = personDraft({ name, idNumber, birthDate: '1960-05-06', regionCode, filedOn: '2025-01-10' });
  const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
  return { countyCode: filed.countyCode, id: filed.id };
};

beforeAll(async () => {
  people = [];
  for (const [at, number] of NUMBERS.entries()) people.push(await file(`${'张王李赵'[at]}同行`, number));
  stranger = await file('外县人', man(15), 990102001001);
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
});

const visit = (more: object = {}) => ({
  visitedOn: '2026-02-10',
  occasion: 'spring-festival',
  audience: 'veteran',
  persons: 3,
  cash: 50_000,
  visitor: '站长',
  ...more,
});
const record = (named: object, answers: object = visit()) =>
  clerk.post('/api/ledgers/visit/entries', { region: VILLAGE, answers, ...named });
const reached = (day: string) =>
  system.everywhere((tx) => metricValue(tx, { metric: 'visit-people', region: COUNTY, from: day, to: day }));
const timelineOf = async ({ countyCode, id }: PersonRef, day: string) => {
  const answer = await clerk.get(`/api/people/${countyCode}/${id}/timeline?size=50`);
  return answer
    .json()
    .rows.filter(
      (line: { effectiveOn: string; title: string }) => line.effectiveOn === day && line.title === '走访慰问',
    );
};

describe('who may not be named', () => {
  test('somebody of another county, not even as one of several', async () => {
    const answer = await record({ person: people[0], others: [stranger] });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields[0]).toMatchObject({ field: 'personId' });
    expect(answer.json().fields[0].message).toContain('1人没有找到');
  });

  test('somebody twice, or several where the ledger takes one', async () => {
    expect((await record({ person: people[0], others: [people[0]] })).json().fields[0].message).toContain(
      '选了两次',
    );
    const contact = await clerk.post('/api/ledgers/annual-confirmation/entries', {
      region: VILLAGE,
      answers: { confirmedOn: '2026-03-01', channel: 'counter' },
      person: people[0],
      others: [people[1]],
    });
    expect(JSON.stringify(contact.json().fields)).toContain('只能选一人');
  });
});

test.each([
  ['in the books', {}],
  ['a draft', { asDraft: true }],
])('what is answered to who records it is what is read afterwards: %s', async (_, how) => {
  const answer = await record(
    { person: people[0], others: [people[1]], ...how },
    visit({ note: '  有备注 ' }),
  );
  expect(answer.statusCode, answer.body).toBe(200);
  const { countyCode, id } = answer.json();
  const read = (await clerk.get(`/api/ledgers/visit/entries/${countyCode}/${id}`)).json();
  expect(read).toMatchObject(answer.json());
  expect(answer.json()).toMatchObject({
    person: { name: '张同行' },
    others: [{ name: '王同行' }],
    rowVersion: 1,
  });
});

test('everyone named finds the work in the own timeline, and counts once as a person', async () => {
  const [first, second, third] = people as [PersonRef, PersonRef, PersonRef];
  const answers = visit({ visitedOn: '2026-03-02' });
  const entry = (await record({ person: first, others: [second, third] }, answers)).json();
  expect(entry.others.map(({ name }: { name: string }) => name)).toEqual(['王同行', '李同行']);
  for (const one of [first, second, third]) expect(await timelineOf(one, '2026-03-02')).toHaveLength(1);
  expect(await reached('2026-03-02')).toMatchObject({ value: 3 });
  await record({ person: second }, answers);
  expect(await reached('2026-03-02')).toMatchObject({ value: 3 });
  const rows = await system.everywhere(async (tx) => {
    const query = { metric: 'visit-people', region: COUNTY, from: '2026-03-02', to: '2026-03-02', size: 1 };
    const found = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof metricRows>> = await metricRows(tx, { ...query, after });
      found.push(...page.rows);
      if ((after = page.next) === null) return found;
    }
  });
  expect(new Set(rows.map(({ person }) => person?.id))).toEqual(new Set([first.id, second.id, third.id]));

  const corrected = await clerk.post(
    `/api/ledgers/visit/entries/${entry.countyCode}/${entry.id}/corrections`,
    {
      answers,
      person: first,
      others: [people[3]],
      rowVersion: entry.rowVersion,
      reason: '核对名单',
    },
  );
  expect(corrected.json().others).toHaveLength(1);
  expect(await timelineOf(third, '2026-03-02')).toHaveLength(0);
  expect(await timelineOf(people[3]!, '2026-03-02')).toHaveLength(1);
  expect(await verifyFacts(system.db)).toEqual([]);
  expect(await verifyEntries(system.db)).toEqual([]);
});

test('people are imported from one cell, or from rows of their own below the entry', async () => {
  const heading = [
    '走访日期',
    '走访时机',
    '对象类别',
    '走访对象身份证号',
    '慰问人数',
    '慰问金（元）',
    '走访人员',
  ];
  const bytes = await workbook([
    heading,
    ['2026-04-01', '日常走访', '退役军人', `${NUMBERS[0]}、${NUMBERS[1]}`, 2, 0, '站长'],
    ['2026-04-02', '日常走访', '退役军人', NUMBERS[1]!, 3, 0, '站长'],
    [null, null, null, NUMBERS[2]!, null, null, null],
    [null, null, null, NUMBERS[3]!, null, null, null],
    ['2026-04-03', '日常走访', '退役军人', `${NUMBERS[0]}，${man(99)}`, 2, 0, '站长'],
  ]);
  const outcome = await importFile(system, bytes, { kind: 'ledger', ledger: 'visit' });
  expect(outcome).toMatchObject({ read: 3, added: 2 });
  expect(JSON.stringify(outcome.refusals)).toContain('第2个身份证号没有建档');
  expect(await reached('2026-04-01')).toMatchObject({ value: 2 });
  expect(await reached('2026-04-02')).toMatchObject({ value: 3 });
  const again = await importFile(system, bytes, { kind: 'ledger', ledger: 'visit' });
  expect(again).toMatchObject({ added: 0, unchanged: 2 });
});

test('a merge leads entries that named both files to the one that stays, and taking it back loses nobody', async () => {
  const [kept, folded] = [await file('钱并档', man(21)), await file('钱并挡', man(22))];
  const head = await house.signInAs({ role: 'section-head', region: COUNTY });
  const urlOf = ({ countyCode, id }: PersonRef) => `/api/people/${countyCode}/${id}`;
  const versionOf = async (ref: PersonRef) => (await head.get(urlOf(ref))).json().rowVersion;
  const day = '2026-05-06';
  const others = [people[0]!, folded];
  const entry = (await record({ person: kept, others }, visit({ visitedOn: day }))).json();
  const alone = (await record({ person: people[1], others: [folded] }, visit({ visitedOn: day }))).json();
  const named = async ({ countyCode, id }: PersonRef): Promise<string[]> => {
    const { person, others: further } = (
      await clerk.get(`/api/ledgers/visit/entries/${countyCode}/${id}`)
    ).json();
    return [person, ...further].map((one: PersonRef) => one.id);
  };
  const merged = await mergePeople(head, kept, folded);
  expect(merged.statusCode, merged.body).toBe(200);
  expect(await named(entry)).toEqual([kept.id, people[0]!.id]);
  expect(await named(alone)).toEqual([people[1]!.id, kept.id]);
  expect(await reached(day)).toMatchObject({ value: 3 });
  expect(await verifyFacts(system.db)).toEqual([]);

  const back = await head.post(`${urlOf(folded)}/unmerges`, {
    rowVersion: await versionOf(folded),
    reason: '两个人',
  });
  expect(back.statusCode, back.body).toBe(200);
  expect(await named(entry)).toEqual([kept.id, people[0]!.id, folded.id]);
  expect(await named(alone)).toEqual([people[1]!.id, folded.id]);
  expect(await reached(day)).toMatchObject({ value: 4 });
  expect(await verifyFacts(system.db)).toEqual([]);
  expect(await verifyEntries(system.db)).toEqual([]);
});
