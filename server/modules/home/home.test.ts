import { expect, test } from 'vitest';
import { closeMonth } from '#tests/factories/close-month.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { today } from '#platform/calendar/today.ts';

interface HomeFigure {
  figure: { metric: string; value: number | null };
}

const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const house = withTestApp(withTestDatabase());

const visit = {
  region: VILLAGE,
  answers: {
    visitedOn: today(),
    occasion: 'army-day',
    audience: 'veteran',
    recipientName: '试验对象',
    persons: 2,
    cash: 50_000,
    visitor: '联络员',
  },
};

test('an administrator has no business home', async () => {
  const admin = await house.signInAs({ role: 'system-admin', region: COUNTY, lines: [] });
  expect((await admin.get('/api/home')).statusCode).toBe(403);
});

test('what a clerk keyed last comes first, and this month’s figures hold it', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  const recorded = await clerk.post('/api/ledgers/visit/entries', visit);
  expect(recorded.statusCode, recorded.body).toBe(200);
  const home = (await clerk.get('/api/home')).json();
  expect(home.recent[0]).toMatchObject({
    title: '登记走访慰问台账',
    ledger: 'visit',
    subject: recorded.json().id,
  });
  const moved = home.figures.filter(({ figure }: HomeFigure) => figure.metric.startsWith('visit'));
  expect(moved).not.toEqual([]);
  expect(moved[0].figure.value).toBeGreaterThan(0);
});

test('other work done since does not push it off', async () => {
  const head = await house.signInAs({ role: 'section-head', region: COUNTY });
  const recorded = (await head.post('/api/ledgers/visit/entries', visit)).json();
  for (let month = 1; month <= 9; month += 1) {
    const day = `2024-0${month}-01`;
    await closeMonth(head, { region: COUNTY, line: 'benefits', day });
  }
  expect((await head.get('/api/home')).json().recent).toMatchObject([{ subject: recorded.id }]);
});

test('another clerk of another line sees neither the work nor the figures', async () => {
  const other = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['rights'] });
  const home = (await other.get('/api/home')).json();
  expect(home.recent).toEqual([]);
  expect(home.figures.filter(({ figure }: HomeFigure) => figure.metric.startsWith('visit'))).toEqual([]);
});
