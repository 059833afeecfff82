import { expect, test } from 'vitest';
import { actOnCases, getCaseByNumber, openCases, type CaseAction } from '#modules/cases';
import { verifyEverything } from '#modules/maintenance';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { ALIKE, BIRTH, withDuplicatesDesk } from '#tests/factories/duplicates-desk.ts';
import { idNumberOf } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

/* What goes along with a file that is folded into another, and back with it. */
const system = withWorkingSystem();
const { head, file, urlOf, open, merge } = withDuplicatesDesk(system);

test('what was applied for goes on under the file that is kept, is closed there, and goes back with the other', async () => {
  const [kept, folded] = [
    await file({
      ...ALIKE,
      name: '钟离甲',
      idNumber: idNumberOf(BIRTH, 411),
      identities: ['retired-soldier'],
    }),
    await file({
      ...ALIKE,
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
    const { sections } = (await head().get(`${urlOf(person)}/sections`)).json();
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
  const apart = await head().post(`${urlOf(folded)}/unmerges`, { reason: '两个人', rowVersion });
  expect(apart.statusCode, apart.body).toBe(200);
  expect([await casesOf(kept), await casesOf(folded)]).toEqual([[], [opened.id]]);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('what is open of the plan of a folded file goes on in the one that keeps it, and goes back with it', async () => {
  const [a, b] = [await file({ name: '赫连计' }), await file({ name: '赫连计' })];
  const plan = async (ref: PersonRef, item: object) => {
    const { rowVersion } = await open(ref);
    const answer = await head().post(`${urlOf(ref)}/plan`, { item, rowVersion });
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
  const apart = await head().post(`${urlOf(b)}/unmerges`, { rowVersion, reason: '核实为两人' });
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
