import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { foldDeltas, metricRows, metricValue } from '#modules/metrics';
import { today } from '#platform/calendar/today.ts';
import {
  application,
  APPROVED,
  COUNTY,
  withHardshipCases,
  type Place,
} from '#tests/factories/hardship-cases.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { actOnCase, actOnCases, getCaseByNumber, openCase, openCases } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, done, file, read, throughTownship } = withHardshipCases(system, house);

const figure = (metric: string) =>
  system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: addDays(today(), -40), to: today() }),
  );

test('applied for once: village, township with its notice, county, and the ledger, figures and file follow', async () => {
  const before = {
    paid: (await figure('aid-amount')).value ?? 0,
    closed: (await figure('cases-granted')).value ?? 0,
  };
  const person = await file({ name: '穆帮扶' });
  const answer = await desk().station.post('/api/cases', application(person));
  const place: Place = answer.json();
  expect(await read(place)).toMatchObject({ state: 'applied', light: 'red', name: '穆帮扶' });
  const sent = await throughTownship(place);
  expect(sent).toMatchObject({ state: 'handling', stepTitle: '县级审批', next: '县级办理“县级审批”' });
  const approved = await done(desk().head, place, 'pass', APPROVED);
  expect(approved).toMatchObject({ state: 'approved', outcome: 'granted' });
  expect(await done(desk().head, place, 'close')).toMatchObject({
    state: 'closed',
    inTime: true,
    closedOn: today(),
  });

  await foldDeltas(system.db);
  expect((await figure('aid-amount')).value).toBe(before.paid + 400_000);
  expect((await figure('cases-granted')).value).toBe(before.closed + 1);
  const rows = await system.everywhere((tx) =>
    metricRows(tx, { metric: 'cases-granted', region: COUNTY, from: today(), to: today(), size: 50 }),
  );
  expect(rows.rows).toContainEqual(expect.objectContaining({ source: 'case', id: place.id, person }));

  const { sections } = (
    await desk().head.get(`/api/people/${person.countyCode}/${person.id}/sections`)
  ).json();
  expect(sections.find(({ code }: { code: string }) => code === 'cases').rows[0].cells).toMatchObject({
    item: '退役军人困难帮扶',
    state: '已办结',
  });
  const { rows: lines } = (
    await desk().head.get(`/api/people/${person.countyCode}/${person.id}/timeline?kind=cases`)
  ).json();
  expect(lines.map(({ title }: { title: string }) => title)).toContain('退役军人困难帮扶：办结');
});

test('another module opens, finds and moves cases through the door, in its own transaction', async () => {
  const of = async () => ({ ...application(await file()), person: await file() });
  const [first, second] = [await of(), await of()];
  await system.everywhere(async (tx) => {
    const opened = await openCase(tx, machineContext, first);
    expect(await getCaseByNumber(tx, opened.number)).toMatchObject({ id: opened.id, state: 'applied' });
    await actOnCase(tx, machineContext, opened, { action: 'accept', input: {}, rowVersion: 1 });
    const [other] = await openCases(tx, machineContext, 'hardship-aid', [second]);
    if (other?.status !== 'opened') throw new Error(JSON.stringify(other));
    const results = await actOnCases(tx, machineContext, {
      action: 'accept',
      input: {},
      cases: [{ ...other, rowVersion: 1 }],
    });
    expect(results).toMatchObject([{ status: 'done', state: 'handling' }]);
  });
});

test('every row equals the fold of its acts, and every figure its recount', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
