import { expect, test } from 'vitest';
import { recordEntries } from '#modules/ledgers';
import { foldDeltas, metricValue, verifyFacts } from '#modules/metrics';
import { findByIdNumbers, verifyPeople, type PersonRef } from '#modules/registry';
import { findLedger } from '#definitions';
import { verifyEverything } from '#modules/maintenance';
import { ALIKE, BIRTH, withDuplicatesDesk } from '#tests/factories/duplicates-desk.ts';
import { idNumberOf } from '#tests/factories/person-draft.ts';
import { slipOf } from '#tests/factories/same-person.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const { house, head, file, urlOf, open, merge } = withDuplicatesDesk(system);
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

test('who may not merge is refused, in another county as if there were nothing', async () => {
  const [one, other] = [await file({ name: '闻人甲' }), await file({ name: '闻人乙' })];
  const station = await house.signInAs({ role: 'station-clerk', region: 990101000000 });
  const body = { folded: other, keptVersion: 1, foldedVersion: 1, choices: {}, reason: '核对' };
  expect((await station.post(`${urlOf(one)}/merges`, body)).statusCode).toBe(403);
  const elsewhere = await house.signInAs({ role: 'section-head', region: 990102000000 });
  expect((await elsewhere.post(`${urlOf(one)}/merges`, body)).statusCode).toBe(404);
});

test('merged people count once, their work moves, and taking it back restores everything', async () => {
  const one = await file({ ...ALIKE, name: '公孙胜', education: '60' });
  const other = await file({ ...ALIKE, name: '公孙胜', education: '20', idNumber: idNumberOf(BIRTH, 361) });
  await visit(one);
  await visit(other);
  await visit(other, 990102001001);
  await foldDeltas(system.db);
  const counted = async () => (await head().get('/api/people/count?identity=retired-soldier')).json().count;
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
  const entries = (await head().get(`${urlOf(one)}/timeline`))
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
  expect((await head().post(`${urlOf(other)}/corrections`, correct)).json().code).toBe('person-merged');

  const back = await head().post(`${urlOf(other)}/unmerges`, { rowVersion: 2, reason: '核实为两人' });
  expect(back.json()).toEqual(one);
  expect(await now()).toEqual(before);
  const kept = ({ rowVersion: _, updatedAt: __, ...facts }: Record<string, unknown>) => facts;
  expect(kept(await open(one))).toEqual(kept(wasOne));
  expect(kept(await open(other))).toEqual(kept(wasOther));
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('a fact corrected after the merge is not overwritten by taking the merge back', async () => {
  const one = await file({ ...ALIKE, name: '钟离权', education: '60' });
  const other = await file({
    ...ALIKE,
    name: '钟离权',
    education: '20',
    idNumber: slipOf(idNumberOf(BIRTH, 371), 2, '1'),
  });
  await merge(one, other, { choices: { education: 'folded', phone: 'folded' }, evidence: '证明' });
  await head().post(`${urlOf(one)}/corrections`, {
    changes: { education: '10' },
    reason: '毕业',
    rowVersion: 2,
  });
  await head().post(`${urlOf(other)}/unmerges`, { rowVersion: 2, reason: '核实为两人' });
  expect((await open(one)).education).toBe('10');
});

test('merges that contradict each other are refused in clear words, and nothing is half done', async () => {
  const [a, b, c] = [
    await file({ ...ALIKE, name: '东方朔' }),
    await file({ ...ALIKE, name: '东方朔', idNumber: idNumberOf(BIRTH, 381) }),
    await file({ ...ALIKE, name: '东方朔', idNumber: slipOf(idNumberOf(BIRTH, 383), 0, '36') }),
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
  const away = await file({ ...ALIKE, name: '东方朔', regionCode: 990102001001 });
  expect((await merge(a, away)).json().code).toBe('merge-across-counties');
  expect((await open(a)).rowVersion).toBe(1);

  expect((await merge(a, b, { evidence: '证明' })).statusCode).toBe(200);
  expect((await merge(b, a, { evidence: '证明' })).json().code).toBe('merged-already');
  expect((await merge(c, b, { evidence: '证明' })).json().code).toBe('person-merged');
  expect((await merge(c, a, { evidence: '证明' })).statusCode).toBe(200);
  const early = await head().post(`${urlOf(b)}/unmerges`, { rowVersion: 2, reason: '误并' });
  expect(early.json().code).toBe('unmerge-order');
  const held = await system.everywhere((tx) => findByIdNumbers(tx, [idNumberOf(BIRTH, 381)]));
  expect([...held.values()]).toMatchObject([{ id: c.id }]);
});

test('two clerks merging the same pair both ways at once: one is done, the other hears why not', async () => {
  const [a, b] = [
    await file({ ...ALIKE, name: '西门豹' }),
    await file({ ...ALIKE, name: '西门豹', idNumber: idNumberOf(BIRTH, 391) }),
  ];
  const answers = await Promise.all([merge(a, b, { evidence: '证明' }), merge(b, a, { evidence: '证明' })]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
});

test('the same request sent twice at once merges once and takes the merge back once', async () => {
  const [a, b] = [
    await file({ ...ALIKE, name: '南宫适' }),
    await file({ ...ALIKE, name: '南宫适', idNumber: idNumberOf(BIRTH, 393) }),
  ];
  const kept = await sendTwice(head(), `${urlOf(a)}/merges`, {
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
  expect(await sendTwice(head(), `${urlOf(b)}/unmerges`, { rowVersion, reason: '看错' })).toEqual(a);
  expect((await open(b)).rowVersion).toBe(rowVersion + 1);
});
