import { expect, test } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { duePeriodOf, recentPeriods } from './due-periods.ts';
import { dueState } from './due-state.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const COUNTY = 990101000000;
const TOWN = 990101001000;
const OTHER_TOWN = 990101002000;
const VILLAGE = 990101001001;
/** A day of the last full month. */
const lastMonth = addDays(`${today().slice(0, 7)}-01`, -3);

interface Due {
  ledger: string;
  period: { from: string; title: string };
  state: string;
  nilReturn: { countyCode: number; id: string; rowVersion: number } | null;
}

const dueOf = async (client: TestClient, region: number, ledger: string): Promise<Due[]> =>
  (await client.get(`/api/due-ledgers?region=${region}`))
    .json()
    .due.filter((due: Due) => due.ledger === ledger);

const sayNil = (client: TestClient, region: number, day = lastMonth, ledger = 'publicity') =>
  client.post('/api/nil-returns', { ledger, region, day });

test('nobody says for another station that it had nothing, nor sees how it stands', async () => {
  const stranger = await house.signInAs({ role: 'station-clerk', region: OTHER_TOWN });
  expect((await sayNil(stranger, TOWN)).statusCode).toBe(403);
  expect(await dueOf(stranger, TOWN, 'publicity')).toEqual([]);
  const seen = await stranger.get(`/api/due-ledgers/publicity/completion?region=${COUNTY}`);
  expect(seen.json().stations.map(({ region }: { region: number }) => region)).toEqual([OTHER_TOWN]);
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  expect((await sayNil(leader, TOWN)).statusCode).toBe(403);
});

test('a station sees what is due, says it had nothing once the month is over, and may take it back with a reason', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const [current, last] = await dueOf(clerk, TOWN, 'publicity');
  expect(current!.state).toBe('running');
  expect(['due', 'overdue']).toContain(last!.state);
  // The last day of a month is late enough; tomorrow's month is not over on any day.
  expect((await sayNil(clerk, TOWN, addDays(today(), 1))).json().code).toBe('period-running');
  expect((await sayNil(clerk, VILLAGE)).json().code).toBe('not-due');
  const nil = (await sayNil(clerk, TOWN)).json();
  expect((await dueOf(clerk, TOWN, 'publicity'))[1]).toMatchObject({ state: 'nil', nilReturn: nil });
  expect((await sayNil(clerk, TOWN)).json().code).toBe('nil-known');
  const at = `/api/nil-returns/${nil.countyCode}/${nil.id}/withdrawals`;
  expect((await clerk.post(at, { reason: '', rowVersion: 1 })).statusCode).toBe(400);
  expect((await clerk.post(at, { reason: '漏了一条', rowVersion: 1 })).json().rowVersion).toBe(2);
  expect((await sayNil(clerk, TOWN)).json()).toMatchObject({ id: nil.id, rowVersion: 3 });
});

test('a nil return sent twice at once with one key is said once and taken back once', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const day = recentPeriods({ ...findLedger('publicity')!.rhythm! }, today(), 4).at(-1)!.from;
  const nil = await sendTwice(clerk, '/api/nil-returns', { ledger: 'publicity', region: TOWN, day });
  expect(nil.rowVersion).toBe(1);
  const at = `/api/nil-returns/${nil.countyCode}/${nil.id}/withdrawals`;
  expect((await sendTwice(clerk, at, { reason: '漏了一条', rowVersion: 1 })).rowVersion).toBe(2);
});

test('an entry reports by itself, and makes a nil return needless', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: OTHER_TOWN });
  const answers = { ...findLedgerExamples('publicity')!.accepted[0]!.answers, publishedOn: lastMonth };
  const recorded = await clerk.post('/api/ledgers/publicity/entries', { region: OTHER_TOWN, answers });
  expect(recorded.statusCode, recorded.body).toBe(200);
  expect((await dueOf(clerk, OTHER_TOWN, 'publicity'))[1]!.state).toBe('reported');
  expect((await sayNil(clerk, OTHER_TOWN)).json().code).toBe('has-entries');
});

test('the county sees each station of the levels concerned, and which have not reported', async () => {
  const county = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await county.get(`/api/due-ledgers/publicity/completion?region=${COUNTY}&day=${lastMonth}`);
  const states = answer
    .json()
    .stations.map(({ region, state }: { region: number; state: string }) => [region, state]);
  expect(states).toEqual([
    [COUNTY, expect.stringMatching(/due/)],
    [TOWN, 'nil'],
    [OTHER_TOWN, 'reported'],
  ]);
  expect((await county.get(`/api/due-ledgers/appointment/completion?region=${COUNTY}`)).statusCode).toBe(404);
});

test('weeks, months, quarters and festivals have their days', () => {
  const at = (every: 'week' | 'month' | 'quarter' | string[], day: string) =>
    duePeriodOf({ every, levels: ['county'], graceDays: 5 }, day);
  expect(at('week', '2026-11-22')).toEqual({
    title: '2026年第47周',
    from: '2026-11-16',
    to: '2026-11-22',
    dueOn: '2026-11-27',
  });
  expect(at('week', '2027-01-01')!.title).toBe('2026年第53周');
  expect(at('month', '2026-02-10')).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
  expect(at('quarter', '2026-05-01')).toMatchObject({ title: '2026年第二季度', to: '2026-06-30' });
  expect(at(['army-day'], '2026-07-20')).toMatchObject({ title: '2026年八一', to: '2026-08-01' });
  expect(at(['army-day'], '2026-11-22')).toBeUndefined();
  // 春节 2031 falls on 23 January: its work begins in the year before.
  const spring = { title: '2031年春节', from: '2030-12-29', to: '2031-01-23' };
  expect(at(['spring-festival'], '2030-12-30')).toMatchObject(spring);
  expect(at(['spring-festival'], '2031-01-02')).toMatchObject(spring);
  const months = recentPeriods({ every: 'month', levels: [], graceDays: 0 }, '2026-01-15', 3);
  expect(months.map(({ title }) => title)).toEqual(['2026年1月', '2025年12月', '2025年11月']);
});

test('a period is running until its last day, due until the days of grace are over, then overdue', () => {
  const period = { title: '', from: '2026-10-01', to: '2026-10-31', dueOn: '2026-11-05' };
  const on = (day: string) => dueState(period, { entries: 0, isNil: false }, day);
  expect([on('2026-10-31'), on('2026-11-05'), on('2026-11-06')]).toEqual(['running', 'due', 'overdue']);
  expect(dueState(period, { entries: 1, isNil: true }, '2026-11-06')).toBe('reported');
});
