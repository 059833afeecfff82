import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { handledCard } from '#tests/factories/card-cases.ts';
import { COUNTY, VILLAGE, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { csv, man } from '#tests/hostile-workbooks/build-workbook.ts';
import { followOfficialRecords } from './follow-official-records.ts';

const EXPORTED = addDays(today(), -2);
const APPLIED = addDays(today(), -20);

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, done, read, ...cases } = withHardshipCases(system, house);

interface Carded {
  readonly person: PersonRef;
  readonly name: string;
  readonly idNumber: string;
}
const file = async (order: number, name: string): Promise<Carded> => {
  const idNumber = man(order);
  const person = await cases.file({ name, idNumber, birthDate: '1960-05-06', sex: '1' });
  return { person, name, idNumber };
};

const HEADING = ['姓名', '证件号码', '户籍地', '优待证号', '状态', '发放时间', '预留手机号'];
/** One export of the card system, brought in, and what it newly says told to cases. Answers how many were told. */
const bring = async (
  rows: readonly (readonly [Carded, string, string?, string?])[],
  asOf = EXPORTED,
): Promise<number> => {
  const lines = rows.map(([one, state, issuedOn = '', phone = '15400000001']) => [
    one.name,
    one.idNumber,
    String(VILLAGE),
    `99${one.idNumber.slice(-4)}`,
    state,
    issuedOn,
    phone,
  ]);
  const outcome = await importFile(
    system,
    csv([HEADING, ...lines].map((line) => line.join(',')).join('\n')),
    {
      kind: 'mirror',
      mirror: 'veteran-card',
      region: COUNTY,
      asOf,
      isPartial: true,
      fileName: '导出.csv',
    },
  );
  expect(outcome.refusals).toEqual([]);
  return followOfficialRecords(system.db);
};
const deliveryOf = (one: { limits: { clock: string; dueOn: string }[] }) =>
  one.limits.find(({ clock }) => clock === 'delivery');

test('a card the export says is at the station begins its ten days, on the day it is known to have come', async () => {
  const one = await file(801, '司马来');
  const place = await handledCard(system, one.person, APPLIED);
  expect(await bring([[one, '制证中']])).toBe(1);
  expect(deliveryOf(await read(place))).not.toMatchObject({ state: 'running' });
  expect(await bring([[one, '待发放']])).toBe(1);
  const arrived = await read(place);
  expect(deliveryOf(arrived)).toMatchObject({ state: 'running' });
  expect(arrived.official).toMatchObject({ state: 'delivering', on: EXPORTED });
  expect(arrived.record.at(-1)).toMatchObject({
    title: '登记国家系统状态',
    by: '系统',
    detail: expect.stringContaining(`待发放（${EXPORTED}）`),
  });

  const before = deliveryOf(arrived)!.dueOn;
  const input = { number: null, state: 'delivering', on: addDays(EXPORTED, -7) };
  const corrected = await done(desk().station, place, 'record-official', { input });
  expect(deliveryOf(corrected)!.dueOn < before).toBe(true);
});

test('an export that says nothing new of the card tells nobody, though the telephone changed', async () => {
  const one = await file(802, '司马同');
  const place = await handledCard(system, one.person, APPLIED);
  await bring([[one, '待发放']]);
  const { record } = await read(place);
  expect(await bring([[one, '待发放', '', '15400000099']], today())).toBe(0);
  expect((await read(place)).record).toHaveLength(record.length);
});

test('the card held before is not taken for the one applied for', async () => {
  const one = await file(803, '司马旧');
  const place = await handledCard(system, one.person, APPLIED, 'veteran-card-replacement');
  expect(await bring([[one, '正常', '2022-06-01']])).toBe(0);
  expect(await bring([[one, '正常']])).toBe(0);
  expect((await read(place)).official).toBeNull();
  expect(await bring([[one, '正常', EXPORTED]], today())).toBe(1);
  expect((await read(place)).official).toMatchObject({ state: 'normal', on: EXPORTED });
});

test('what the system said before the case was taken up is told once it is', async () => {
  const one = await file(805, '司马先');
  expect(await bring([[one, '待发放']])).toBe(0);
  const place = await handledCard(system, one.person, APPLIED);
  expect(await followOfficialRecords(system.db)).toBe(1);
  expect((await read(place)).official).toMatchObject({ state: 'delivering', on: EXPORTED });
  expect(await followOfficialRecords(system.db)).toBe(0);
});

test('who has two cases beside one system is left to the clerk', async () => {
  const one = await file(804, '司马双');
  await handledCard(system, one.person, APPLIED);
  await handledCard(system, one.person, APPLIED, 'veteran-card-replacement');
  expect(await bring([[one, '待发放']])).toBe(0);
});

test('rows still equal the fold of their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
