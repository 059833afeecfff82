import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { metricValues, verifyFacts } from '#modules/metrics';
import { getLedger, recordEntries, verifyEntries } from '#modules/ledgers';
import { inScope } from '#platform/db/database.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { periodAround, periodTitle } from './period-title.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const TOWN = 990101001000;
const VILLAGE = 990101001001;
const NEXT_TOWN_VILLAGE = 990101002001;
const URL = '/api/ledgers/training/entries';
const example = findLedgerExamples('training')!.accepted[0]!.answers;
const on = (startedOn: string) => ({ ...example, startedOn });

let head: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
});

const close = (client: TestClient, day: string, more: object = {}) =>
  client.post('/api/closed-periods', { region: COUNTY, line: 'employment', grain: 'month', day, ...more });

const sessions = async (): Promise<number> => {
  const query = { metric: 'training-sessions', region: COUNTY, from: '2026-01-01', to: '2026-12-31' };
  const [figure] = await system.everywhere((tx) => metricValues(tx, [query]));
  return figure!.value ?? 0;
};

const record = (client: TestClient, day: string, more: object = {}) =>
  client.post(URL, { region: VILLAGE, answers: on(day), ...more });

test('only who answers for the whole area and line closes it, and who closed it elsewhere cannot reopen it here', async () => {
  const strangers = [
    await house.signInAs({ role: 'section-head', region: TOWN }),
    await house.signInAs({ role: 'section-head', region: OTHER_COUNTY }),
    await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['rights'] }),
    clerk,
  ];
  for (const stranger of strangers) expect((await close(stranger, '2026-01-15')).statusCode).toBe(403);
  const closed = (await close(head, '2026-01-15')).json();
  expect(closed).toMatchObject({ title: '2026年1月', state: 'closed', lineTitle: '就业创业', ledger: null });
  const at = `/api/closed-periods/${closed.countyCode}/${closed.id}/reopenings`;
  for (const stranger of strangers)
    expect([403, 404]).toContain((await stranger.post(at, { reason: '试', rowVersion: 1 })).statusCode);
});

test('the second wall alone keeps a station from closing its county', async () => {
  const station = await house.signInAs({ role: 'section-head', region: TOWN });
  expect(station.accountId).toBeTruthy();
  const [first] = [3e12 + TOWN];
  await expect(
    inScope(system.db, [[first, first + 999]], (tx) =>
      sql`
        insert into closed_period (county_code, id, line_number, region_code, region_last, grain, first_day, last_day,
          state, changed_by, changed_at)
        values (990101, ${crypto.randomUUID()}, 3, ${COUNTY}, ${COUNTY + 999_999}, 'month', '2026-02-01', '2026-02-28',
          'closed', ${station.accountId}, now())
      `.execute(tx),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('a month that has not ended, and a month closed already, are not closed', async () => {
  expect((await close(head, '2026-11-22')).json().fields[0].message).toContain('还没有结束');
  await close(head, '2026-02-10');
  expect((await close(head, '2026-02-20')).json().code).toBe('period-closed');
});

test('into a closed month nothing is recorded, corrected, withdrawn or moved', async () => {
  const entry = (await record(clerk, '2026-03-10')).json();
  const other = (await record(clerk, '2026-04-10')).json();
  await close(head, '2026-03-01');
  const before = await sessions();
  const late = await record(clerk, '2026-03-11');
  expect(late.json().fields).toMatchObject([
    { field: 'startedOn', message: expect.stringContaining('2026年3月已结账') },
  ]);
  const change = { reason: '补正', rowVersion: 1, answers: on('2026-05-01') };
  expect((await clerk.post(`${URL}/990101/${entry.id}/corrections`, change)).json().code).toBe(
    'period-closed',
  );
  expect((await clerk.post(`${URL}/990101/${entry.id}/withdrawals`, change)).json().code).toBe(
    'period-closed',
  );
  const into = { ...change, answers: on('2026-03-20') };
  expect((await clerk.post(`${URL}/990101/${other.id}/corrections`, into)).json().code).toBe('period-closed');
  expect(await sessions()).toBe(before);
  expect((await record(clerk, '2026-04-11')).statusCode).toBe(200);
});

test('an import into a closed month is refused row by row; the other rows go in', async () => {
  const results = await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('training'), [
      { regionCode: VILLAGE, answers: on('2026-03-12') },
      { regionCode: VILLAGE, answers: on('2026-04-12') },
    ]),
  );
  expect(results.map(({ status }) => status)).toEqual(['refused', 'added']);
});

test('who may brings it in late, says why, and it stays marked', async () => {
  expect((await record(clerk, '2026-03-15', { asLate: true, reason: '漏报' })).statusCode).toBe(400);
  expect((await record(head, '2026-03-15', { asLate: true })).json().code).toBe('reason-missing');
  const before = await sessions();
  const late = (await record(head, '2026-03-15', { asLate: true, reason: '漏报' })).json();
  expect(late).toMatchObject({ state: 'accepted', late: true });
  expect(await sessions()).toBe(before + 1);
  const figure = await head.get(
    `/api/metrics/training-sessions/value?region=${COUNTY}&from=2026-03-01&to=2026-03-31`,
  );
  expect(figure.json()).toMatchObject({ value: 2, lateRows: 1 });
  const april = await head.get(
    `/api/metrics/training-sessions/value?region=${COUNTY}&from=2026-04-01&to=2026-04-30`,
  );
  expect(april.json().lateRows).toBeUndefined();
  const listed = (await head.get(`${URL}?late=true`)).json().rows;
  expect(listed.map(({ id }: { id: string }) => id)).toEqual([late.id]);
  const standing = await head.get(
    `/api/entry-standing?region=${COUNTY}&line=employment&ledger=training&from=2026-03-01&to=2026-03-31`,
  );
  expect(standing.json().ledgers).toMatchObject([{ ledger: 'training', accepted: 2, late: 1 }]);
  const { acts } = (await head.get(`${URL}/990101/${late.id}`)).json();
  expect(acts[0]).toMatchObject({ title: '登记（迟报）', reason: '漏报' });
});

test('of a figure of people, one whose entries all came late is one late row', async () => {
  const { countyCode, id } = (await clerk.post('/api/people', personDraft())).json();
  const { answers: employed } = findLedgerExamples('employment-record')!.accepted[0]!;
  for (const employedOn of ['2026-03-15', '2026-03-16']) {
    const answers = { ...employed, employedOn };
    const late = { region: VILLAGE, answers, person: { countyCode, id }, asLate: true, reason: '漏报' };
    const answer = await head.post('/api/ledgers/employment-record/entries', late);
    expect(answer.json()).toMatchObject({ late: true });
  }
  const figure = await head.get(
    `/api/metrics/employed-people/value?region=${COUNTY}&from=2026-03-01&to=2026-03-31`,
  );
  expect(figure.json()).toMatchObject({ value: 1, rowCount: 1, lateRows: 1 });
});

test('reopened with a reason, the month takes entries in time again', async () => {
  const { periods } = (await clerk.get(`/api/closed-periods?region=${COUNTY}`)).json();
  const march = periods.find(({ title }: { title: string }) => title === '2026年3月');
  const at = `/api/closed-periods/990101/${march.id}/reopenings`;
  expect((await head.post(at, { reason: '', rowVersion: 1 })).statusCode).toBe(400);
  expect(await sendTwice(head, at, { reason: '漏报一期', rowVersion: 1 })).toMatchObject({
    state: 'open',
    rowVersion: 2,
  });
  expect((await record(clerk, '2026-03-16')).json()).toMatchObject({ state: 'accepted', late: false });
  expect((await close(head, '2026-03-01')).json()).toMatchObject({ state: 'closed', rowVersion: 3 });
});

test('a month closed twice at once with one key is closed once', async () => {
  const month = { region: COUNTY, line: 'employment', grain: 'month', day: '2025-11-15' };
  const closed = await sendTwice(head, '/api/closed-periods', month);
  expect(closed).toMatchObject({ title: '2025年11月', state: 'closed', rowVersion: 1 });
});

test('one town or one ledger can be closed while the rest stays open', async () => {
  await close(head, '2026-06-01', { region: TOWN });
  expect((await record(clerk, '2026-06-02')).statusCode).toBe(400);
  const elsewhere = await clerk.post(URL, { region: NEXT_TOWN_VILLAGE, answers: on('2026-06-02') });
  expect(elsewhere.statusCode).toBe(200);
  await close(head, '2026-07-01', { ledger: 'job-fair' });
  expect((await record(clerk, '2026-07-02')).statusCode).toBe(200);
});

test('closing waits for a writer under way, and the writer after it meets the closed month', async () => {
  const order: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const writing = inScope(system.db, WHOLE_SCOPE, async (tx) => {
    await recordEntries(tx, machineContext, getLedger('training'), [
      { regionCode: VILLAGE, answers: on('2026-08-03') },
    ]);
    order.push('written');
    await held;
    order.push('committed');
  });
  while (order.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const closing = close(head, '2026-08-01').then((answer) => {
    order.push('closed');
    return answer;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  release();
  await writing;
  expect((await closing).statusCode).toBe(200);
  expect(order).toEqual(['written', 'committed', 'closed']);
  expect((await record(clerk, '2026-08-04')).statusCode).toBe(400);
  expect(await verifyEntries(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
});

test('periods have the names and days people give them', () => {
  expect(periodAround('quarter', '2026-11-22')).toEqual({ firstDay: '2026-10-01', lastDay: '2026-12-31' });
  expect(periodAround('month', '2028-02-01')).toEqual({ firstDay: '2028-02-01', lastDay: '2028-02-29' });
  expect(periodTitle('quarter', '2026-10-01')).toBe('2026年第四季度');
});
