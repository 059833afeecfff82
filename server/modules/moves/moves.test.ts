import { beforeAll, expect, test } from 'vitest';
import { payerChangesOn } from '#definitions/registry/payer-rules.ts';
import { maskIdNumber } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import { filePeople, findByIdNumbers, type PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const [OLD, NEW] = [990101000000, 990102000000];
const VILLAGE = 990102001001;
let old: TestClient;
let young: TestClient;

beforeAll(async () => {
  old = await house.signInAs({ role: 'section-clerk', region: OLD });
  young = await house.signInAs({ role: 'section-clerk', region: NEW });
});

const file = async (facts: Parameters<typeof personDraft>[0] = {}) => {
  const draft = personDraft(facts);
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return {
    countyCode: result.countyCode,
    id: result.id,
    idNumber: draft.idNumber,
    birthDate: draft.birthDate,
  };
};
const urlOf = ({ countyCode, id }: PersonRef) => `/api/people/${countyCode}/${id}`;
const handOver = (person: PersonRef, body: object = {}) =>
  old.post(`${urlOf(person)}/moves`, {
    rowVersion: 1,
    toRegion: NEW,
    movedOn: '2026-05-10',
    reason: '户口迁往白鹭县',
    ...body,
  });
const incoming = async (name: string) =>
  (await young.get(`/api/moves?direction=in&name=${name}`)).json().rows[0];
const sideOf = (client: 'in' | 'out', id: string) => `/api/moves/${client === 'in' ? 990102 : 990101}/${id}`;
const figure = (metric: string, region: number) =>
  system.everywhere(async (tx) => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    return (await metricValue(tx, { metric, region, ...period })).value ?? 0;
  });

test('who may not: a leader hands nothing over, the other county sees no file, the old county accepts nothing', async () => {
  const person = await file({ name: '拓跋一' });
  const leader = await house.signInAs({ role: 'leader', region: 990100000000 });
  const body = { rowVersion: 1, toRegion: NEW, movedOn: '2026-05-10', reason: '迁移' };
  expect((await leader.post(`${urlOf(person)}/moves`, body)).statusCode).toBe(403);
  expect((await young.post(`${urlOf(person)}/moves`, body)).statusCode).toBe(404);
  const { id } = (await handOver(person)).json();
  const accept = { regionCode: VILLAGE, rowVersion: 1 };
  expect((await old.post(`${sideOf('out', id)}/acceptances`, accept)).statusCode).toBe(403);
  expect((await old.post(`${sideOf('in', id)}/returns`, { why: '无', rowVersion: 1 })).statusCode).toBe(404);
  expect(
    (await young.post(`${sideOf('out', id)}/withdrawals`, { why: '无', rowVersion: 1 })).statusCode,
  ).toBe(404);
  expect((await old.get('/api/moves?direction=in')).json().rows).toEqual([]);
});

test('an accepted move ends the old file and begins a linked one; each county counts its own days', async () => {
  const person = await file({ name: '拓跋二', identities: ['martyr-family'] });
  const before = {
    city: await figure('people-filed', 990100000000),
    fresh: await figure('people-newly-filed', 990100000000),
  };
  await handOver(person);
  const move = await incoming('拓跋二');
  expect(move).toMatchObject({
    state: 'handed-over',
    fromName: '青岚区桃源社区',
    toName: '白鹭县',
    daysWaiting: 0,
    payerChangesOn: '2027-01-01',
    payerRule: '迁移当年由迁出地发放，迁入地从次年1月1日起发放。',
    person: null,
    arrival: { birthDate: person.birthDate, idNumberMasked: maskIdNumber(person.idNumber) },
  });
  const accepted = await young.post(`${sideOf('in', move.id)}/acceptances`, {
    regionCode: VILLAGE,
    rowVersion: 1,
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  expect(accepted.json()).toMatchObject({ countyCode: 990102, foldersLeft: [] });
  const begun: PersonRef = { countyCode: 990102, id: accepted.json().id };
  expect((await young.get(urlOf(begun))).json()).toMatchObject({
    name: '拓跋二',
    regionCode: VILLAGE,
    filedOn: '2026-05-10',
    movedFrom: { id: person.id },
  });
  const ended = (await old.get(urlOf(person))).json();
  expect(ended).toMatchObject({ state: 'moved-out', endedOn: '2026-05-10', movedTo: begun });
  expect(
    (
      await old.post(`${urlOf(person)}/corrections`, {
        changes: { education: '60' },
        reason: '补',
        rowVersion: 2,
      })
    ).json().code,
  ).toBe('person-moved');
  const held = await system.everywhere((tx) => findByIdNumbers(tx, [person.idNumber]));
  expect([...held.values()]).toMatchObject([begun]);
  expect(await figure('people-filed', 990100000000)).toBe(before.city);
  expect(await figure('people-newly-filed', 990100000000)).toBe(before.fresh);
  expect(await figure('people-moved-in', NEW)).toBe(1);
  const [out] = (await old.get('/api/moves?direction=out&name=拓跋二')).json().rows;
  expect(out).toMatchObject({ state: 'accepted', person: { id: person.id }, arrival: null });
  expect(await incoming('拓跋二')).toMatchObject({ state: 'accepted', arrival: null });
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('the number of a file folded into the one that moved leads to where the person is now', async () => {
  const [kept, folded] = [await file({ name: '拓跋戊' }), await file({ name: '拓跋戊' })];
  const merged = await mergePeople(old, kept, folded);
  expect(merged.statusCode, merged.body).toBe(200);
  const { id } = (await handOver(kept, { rowVersion: 2 })).json();
  const begun = await young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 });
  const ref = { countyCode: 990102, id: begun.json().id };
  const found = await system.everywhere((tx) => findByIdNumbers(tx, [kept.idNumber, folded.idNumber]));
  expect([...found.values()]).toMatchObject([ref, ref]);
  const { rows } = (await young.get(`/api/people?text=${folded.idNumber}`)).json();
  expect(rows).toMatchObject([{ id: ref.id }]);
  const again = { rowVersion: 1, toRegion: OLD, movedOn: '2026-06-10', reason: '迁回' };
  const back = (await young.post(`${urlOf(ref)}/moves`, again)).json();
  const here = await old.post(`/api/moves/990101/${back.id}/acceptances`, {
    regionCode: 990101001001,
    rowVersion: 1,
  });
  expect(here.statusCode, here.body).toBe(200);
  const later = await system.everywhere((tx) => findByIdNumbers(tx, [kept.idNumber, folded.idNumber]));
  expect([...later.values()].map((one) => one.id)).toEqual([here.json().id, here.json().id]);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('a number given up in a merge, and those of files folded into the folded one, lead to where the person is now', async () => {
  const [kept, folded, first] = [
    await file({ name: '拓跋己' }),
    await file({ name: '拓跋己' }),
    await file({ name: '拓跋己' }),
  ];
  expect((await mergePeople(old, folded, first)).statusCode).toBe(200);
  const merged = await mergePeople(old, kept, folded, {
    choices: { idNumber: 'folded', birthDate: 'folded', sex: 'folded' },
  });
  expect(merged.statusCode, merged.body).toBe(200);
  const { rowVersion } = (await old.get(urlOf(kept))).json();
  const { id } = (await handOver(kept, { rowVersion })).json();
  const begun = await young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 });
  expect(begun.statusCode, begun.body).toBe(200);
  const ref = { countyCode: 990102, id: begun.json().id };
  const numbers = [kept, folded, first].map(({ idNumber }) => idNumber);
  const found = await system.everywhere((tx) => findByIdNumbers(tx, numbers));
  expect(numbers.map((number) => found.get(number))).toMatchObject([ref, ref, ref]);
});

test('a number given back when a merge was taken back stays with the file that has it again', async () => {
  const [kept, folded] = [await file({ name: '拓跋庚' }), await file({ name: '拓跋庚' })];
  await mergePeople(old, kept, folded, {
    choices: { idNumber: 'folded', birthDate: 'folded', sex: 'folded' },
  });
  const { rowVersion } = (await old.get(urlOf(folded))).json();
  const apart = await old.post(`${urlOf(folded)}/unmerges`, { reason: '两个人', rowVersion });
  expect(apart.statusCode, apart.body).toBe(200);
  const handedOver = await handOver(kept, { rowVersion: (await old.get(urlOf(kept))).json().rowVersion });
  const at = `${sideOf('in', handedOver.json().id)}/acceptances`;
  const begun = await young.post(at, { regionCode: VILLAGE, rowVersion: 1 });
  const found = await system.everywhere((tx) => findByIdNumbers(tx, [kept.idNumber, folded.idNumber]));
  expect(found.get(kept.idNumber)).toMatchObject({ id: begun.json().id });
  expect(found.get(folded.idNumber)).toMatchObject({ id: folded.id });
});

test('what is still to be done of the plan for the person goes on in the new county', async () => {
  const person = await file({ name: '拓跋丁' });
  const item = {
    goal: '住院费用有着落',
    measures: '申请医疗救助',
    responsible: '站长',
    dueOn: '2026-12-20',
    state: 'open',
    closedOn: null,
    outcome: null,
  };
  const done = { ...item, goal: '办好优待证' };
  const planned = await old.post(`${urlOf(person)}/plan`, { item, rowVersion: 1 });
  expect(planned.statusCode, planned.body).toBe(200);
  const second = await old.post(`${urlOf(person)}/plan`, { item: done, rowVersion: 2 });
  const { id: doneId } = second.json().plan[1];
  const closed = { ...done, id: doneId, state: 'done', closedOn: today(), outcome: '已领到' };
  await old.post(`${urlOf(person)}/plan`, { item: closed, rowVersion: 3 });
  const { id } = (await handOver(person, { rowVersion: 4 })).json();
  const begun = await young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 });
  const file2 = (await young.get(urlOf(begun.json()))).json();
  expect(file2.plan).toMatchObject([item]);
  expect((await old.get(urlOf(person))).json().plan).toMatchObject([
    { goal: item.goal, state: 'dropped', outcome: expect.stringContaining('迁入地') },
    { goal: done.goal, state: 'done' },
  ]);
  const goesOn = { ...file2.plan[0], state: 'done', closedOn: today(), outcome: '已救助' };
  const answer = await young.post(`${urlOf(begun.json())}/plan`, {
    item: goesOn,
    rowVersion: file2.rowVersion,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('a returned move leaves everything as it was, tells why, and can be handed over again', async () => {
  const person = await file({ name: '拓跋三' });
  const { id } = (await handOver(person)).json();
  expect((await young.post(`${sideOf('in', id)}/returns`, { why: '', rowVersion: 1 })).statusCode).toBe(400);
  expect(
    (await young.post(`${sideOf('in', id)}/returns`, { why: '户口未落', rowVersion: 1 })).statusCode,
  ).toBe(200);
  expect(
    (await young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 2 })).json().code,
  ).toBe('move-settled');
  const [out] = (await old.get('/api/moves?direction=out&name=拓跋三')).json().rows;
  expect(out).toMatchObject({ state: 'returned', settledWhy: '户口未落' });
  expect((await old.get(urlOf(person))).json()).toMatchObject({ state: 'active', rowVersion: 1 });
  expect((await handOver(person)).statusCode).toBe(200);
});

test('what cannot be handed over is said in clear words', async () => {
  const person = await file({ name: '拓跋四' });
  const codeOf = async (body: object) => (await handOver(person, body)).json().code;
  expect(await codeOf({ toRegion: 990101002001 })).toBe('move-same-county');
  expect(await codeOf({ toRegion: 990109000000 })).toBe('region-closed');
  expect(await codeOf({ toRegion: 990200000000 })).toBe('move-region-level');
  expect(await codeOf({ movedOn: '2099-01-01' })).toBe('move-day');
  expect(await codeOf({ rowVersion: 9 })).toBe('person-changed');
  expect(await codeOf({ reason: '' })).toBe('reason-missing');
  expect(await codeOf({})).toBeUndefined();
  expect(await codeOf({})).toBe('move-open');
  const dead = await file({ name: '拓跋五' });
  await old.post(`${urlOf(dead)}/corrections`, {
    changes: { state: 'deceased', endedOn: today() },
    reason: '村里上报',
    rowVersion: 1,
  });
  expect((await handOver(dead, { rowVersion: 2 })).json().code).toBe('person-deceased');
});

test('death meanwhile: the new county cannot accept, nothing is half done, and it may be returned', async () => {
  const person = await file({ name: '拓跋六' });
  const { id } = (await handOver(person)).json();
  await old.post(`${urlOf(person)}/corrections`, {
    changes: { state: 'deceased', endedOn: today() },
    reason: '村里上报',
    rowVersion: 1,
  });
  const refused = await young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 });
  expect(refused.json().code).toBe('person-deceased');
  expect((await young.get('/api/people?text=拓跋六')).json().rows).toEqual([]);
  expect((await young.post(`${sideOf('in', id)}/returns`, { why: '已去世', rowVersion: 1 })).statusCode).toBe(
    200,
  );
});

test('accepting and withdrawing at the same moment: one is done, the other hears so', async () => {
  const person = await file({ name: '拓跋七' });
  const { id } = (await handOver(person)).json();
  const answers = await Promise.all([
    young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 }),
    old.post(`${sideOf('out', id)}/withdrawals`, { why: '户口未迁', rowVersion: 1 }),
  ]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('a file being handed over is not merged; another day of payment needs its grounds', async () => {
  const person = await file({ name: '拓跋八', identities: ['combat-veteran'] });
  const other = await file({ name: '拓跋八' });
  const early = { payerChangesOn: '2026-07-01' };
  expect((await handOver(person, early)).json().code).toBe('payer-why-missing');
  expect((await handOver(person, { ...early, payerWhy: '省厅文件' })).statusCode).toBe(200);
  expect(await incoming('拓跋八')).toMatchObject({ payerChangesOn: '2026-07-01', payerRule: '省厅文件' });
  const merge = await mergePeople(old, other, person);
  expect(merge.json().code).toBe('move-open');
});

test('a move before the first rule of who pays is told so, and nothing breaks', async () => {
  const person = await file({ name: '拓跋甲', identities: ['combat-veteran'], filedOn: '2010-03-01' });
  const outlook = await old.get(`${urlOf(person)}/moves?movedOn=2012-05-01`);
  expect(outlook.statusCode, outlook.body).toBe(200);
  expect(outlook.json()).toMatchObject({ payerChangesOn: null, payerRule: null });
  const early = await handOver(person, { movedOn: '2012-05-01' });
  expect([early.statusCode, early.json().code]).toEqual([400, 'payer-rule-unknown']);
  const unpaid = await file({ name: '拓跋乙', filedOn: '2010-03-01' });
  expect((await handOver(unpaid, { movedOn: '2012-05-01' })).statusCode).toBe(200);
});

test('handed over and then moved within the county, the hand-over is with the station that has the file now', async () => {
  const person = await file({ name: '拓跋丙', regionCode: 990101001001 });
  const { id } = (await handOver(person)).json();
  const body = { changes: { regionCode: 990101002001 }, reason: '搬家', rowVersion: 1 };
  expect((await old.post(`${urlOf(person)}/corrections`, body)).statusCode).toBe(200);
  const before = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  const station = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
  const again = { rowVersion: 2, toRegion: NEW, movedOn: '2026-05-10', reason: '迁移' };
  expect((await station.post(`${urlOf(person)}/moves`, again)).json().code).toBe('move-open');
  const withdrawal = { why: '填错', rowVersion: 1 };
  expect((await before.post(`${sideOf('out', id)}/withdrawals`, withdrawal)).statusCode).toBe(404);
  expect((await station.post(`${sideOf('out', id)}/withdrawals`, withdrawal)).statusCode).toBe(200);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('accepted at the moment the file is corrected, neither waits for the other for ever', async () => {
  for (let round = 0; round < 6; round += 1) {
    const person = await file({ name: '拓跋己' });
    const { id } = (await handOver(person)).json();
    const correction = { changes: { regionCode: 990101002001 }, reason: '搬家', rowVersion: 1 };
    const [accepted, corrected] = await Promise.all([
      young.post(`${sideOf('in', id)}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 }),
      old.post(`${urlOf(person)}/corrections`, correction),
    ]);
    expect(accepted.statusCode, accepted.body).toBe(200);
    expect([undefined, 'person-moved', 'person-changed']).toContain(corrected.json().code);
  }
});

test('the new county pays from the first of January after the move', () => {
  expect(payerChangesOn('2026-01-01')).toBe('2027-01-01');
  expect(payerChangesOn('2026-12-31')).toBe('2027-01-01');
});

test('the same request sent twice at once hands over once, withdraws once and accepts once', async () => {
  const person = await file({ name: '拓跋九' });
  const body = { rowVersion: 1, toRegion: NEW, movedOn: '2026-05-10', reason: '迁移' };
  const move = await sendTwice(old, `${urlOf(person)}/moves`, body);
  await sendTwice(old, `${sideOf('out', move.id)}/withdrawals`, { why: '填错', rowVersion: 1 });
  const { id } = await sendTwice(old, `${urlOf(person)}/moves`, body);
  const begun = await sendTwice(young, `${sideOf('in', id)}/acceptances`, {
    regionCode: VILLAGE,
    rowVersion: 1,
  });
  const { rows } = (await young.get('/api/people?text=拓跋九')).json();
  expect(rows.map((row: PersonRef) => row.id)).toEqual([begun.id]);
});

test('destinations are counties anywhere, also outside the own area', async () => {
  const rows = (await old.get('/api/moves/destinations?text=白鹭')).json().rows;
  expect(rows).toEqual([{ code: NEW, name: '白鹭县', city: '云麓市' }]);
});

test('the list exports', async () => {
  expect((await old.get('/api/moves/export.xlsx?direction=out')).statusCode).toBe(200);
});
