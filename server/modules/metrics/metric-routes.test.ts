import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { withTestApp } from '#tests/factories/test-app.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const CITY = 990100000000;
const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const YEAR = 'from=2026-01-01&to=2026-12-31';
const valueAt = (region: number, metric = 'visit-persons') =>
  `/api/metrics/${metric}/value?region=${region}&${YEAR}`;

const recordVisit = async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const { countyCode, id } = (await clerk.post('/api/people', personDraft())).json();
  const answers = {
    ...findLedgerExamples('visit')!.accepted[0]!.answers,
    visitedOn: '2026-02-11',
    persons: 3,
  };
  const payload = { region: VILLAGE, answers, person: { countyCode, id } };
  const answer = await clerk.post('/api/ledgers/visit/entries', payload);
  expect(answer.statusCode, answer.body).toBe(200);
  return clerk;
};

test('a figure is shown whole or not at all: not beyond one’s area, not of another line, not to administrators', async () => {
  const village = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  const rights = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['rights'] });
  const admin = await house.signInAs({ role: 'system-admin', region: CITY });
  expect((await village.get(valueAt(VILLAGE))).statusCode).toBe(200);
  for (const [client, region] of [
    [village, COUNTY],
    [rights, COUNTY],
    [admin, CITY],
  ] as const) {
    const query = { metric: 'visit-persons', region, from: '2026-01-01', to: '2026-12-31' };
    expect((await client.get(valueAt(region))).statusCode).toBe(403);
    expect((await client.get(`/api/metrics/visit-persons/rows?region=${region}&${YEAR}`)).statusCode).toBe(
      403,
    );
    expect((await client.get(`/api/metrics/visit-persons/areas?region=${region}&${YEAR}`)).statusCode).toBe(
      403,
    );
    expect((await client.post('/api/metrics/values', { queries: [query] })).statusCode).toBe(403);
  }
});

test('who recorded the rows behind a figure is named to who may open them, and only counted for others', async () => {
  const path = `/api/metrics/visit-persons/recorders?region=${COUNTY}&${YEAR}`;
  const village = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  expect((await village.get(path)).statusCode).toBe(403);
  const clerk = await recordVisit();
  const seen = (await clerk.get(path)).json();
  expect(seen.recorders).toContainEqual({
    name: expect.stringMatching(/^测试clerk/),
    desk: expect.stringMatching(/./),
    rows: 1,
  });
  const all = seen.recorders.reduce((sum: number, one: { rows: number }) => sum + one.rows, 0);
  expect(all).toBe(seen.looked);
  const writer = await house.signInAs({ role: 'supervisor', region: COUNTY });
  const counted = (await writer.get(path)).json();
  expect(counted.looked).toBe(seen.looked);
  const files = (await writer.get(path.replace('visit-persons', 'people-filed'))).json();
  expect(files.recorders.map(({ name }: { name: unknown }) => name)).toEqual([null]);
});

test('a figure moves with one entry, opens to its row, and its slices and areas add up to it', async () => {
  const leader = await house.signInAs({ role: 'leader', region: CITY });
  const before = (await leader.get(valueAt(CITY))).json();
  await recordVisit();
  const after = (await leader.get(valueAt(CITY))).json();
  expect(after.value).toBe((before.value ?? 0) + 3);
  expect(after.rowCount).toBe(before.rowCount + 1);
  const { rows } = (
    await leader.get(`/api/metrics/visit-persons/rows?region=${CITY}&${YEAR}&size=100`)
  ).json();
  expect(rows.length).toBe(after.rowCount);
  expect(rows[0]).toMatchObject({
    regionName: '桃源社区',
    contribution: 3,
    title: '走访慰问台账',
    person: { name: '林远山' },
  });
  const sumOf = (list: { figure: { value: number | null } }[]) =>
    list.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0);
  const slices = (
    await leader.get(`/api/metrics/visit-persons/slices?region=${CITY}&${YEAR}&field=occasion`)
  ).json();
  const areas = (await leader.get(`/api/metrics/visit-persons/areas?region=${CITY}&${YEAR}`)).json();
  expect(sumOf(slices.rows)).toBe(after.value);
  expect(sumOf(areas.rows)).toBe(after.value);
});

test('a writer sees how many stand behind a figure and where, but not who', async () => {
  await recordVisit();
  const writer = await house.signInAs({ role: 'writer', region: CITY });
  const { rows } = (
    await writer.get(`/api/metrics/visit-persons/rows?region=${CITY}&${YEAR}&size=100`)
  ).json();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]).toMatchObject({ regionName: '桃源社区', person: { name: '（无权查看）' } });
  expect(JSON.stringify(rows)).not.toContain('林远山');
});

test('an unknown metric, slice or cursor is answered with what to do', async () => {
  const leader = await house.signInAs({ role: 'leader', region: CITY });
  expect((await leader.get(valueAt(CITY, 'no-such'))).json()).toMatchObject({
    code: 'metric-unknown',
    advice: '请从菜单“统计指标”里选择。',
  });
  expect((await leader.get(`${valueAt(CITY)}&slice=visitor=甲`)).json()).toMatchObject({
    code: 'slice-unknown',
  });
  const rows = await leader.get(`/api/metrics/visit-persons/rows?region=${CITY}&${YEAR}&after=1' or 1=1`);
  expect(rows.json()).toMatchObject({ code: 'cursor-invalid' });
});

test('days the calendar does not reach are refused, and those it reaches are counted', async () => {
  const leader = await house.signInAs({ role: 'leader', region: CITY });
  const answer = async (from: string, to: string) =>
    (await leader.get(`/api/metrics/visit-persons/value?region=${CITY}&from=${from}&to=${to}`)).statusCode;
  expect(await answer('2026-01-01', '9999-12-31')).toBe(400);
  expect(await answer('0001-01-01', '2026-12-31')).toBe(400);
  expect(await answer('1800-01-01', '2999-12-31')).toBe(200);
});

test('areas that stood within the days add up to the whole, also one that has been merged since', async () => {
  await recordVisit();
  const leader = await house.signInAs({ role: 'leader', region: CITY });
  const town = sql`update region set valid_to = '2026-06-01' where code = 990101001000 and valid_to is null`;
  await town.execute(system.owner);
  const whole = (await leader.get(valueAt(COUNTY))).json().value;
  const areas = async (days: string) => {
    const answer = await leader.get(`/api/metrics/visit-persons/areas?region=${COUNTY}&${days}`);
    return answer.json().rows as { region: number; figure: { value: number | null } }[];
  };
  const sum = (await areas(YEAR)).reduce((total, { figure }) => total + (figure.value ?? 0), 0);
  expect(whole).toBeGreaterThan(0);
  expect(sum).toBe(whole);
  const later = await areas('from=2026-07-01&to=2026-12-31');
  expect(later.map(({ region }) => region)).not.toContain(990101001000);
});
