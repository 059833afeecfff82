import { expect, test } from 'vitest';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const VILLAGE = 990101001001;
const house = withTestApp(withTestDatabase());

const record = async (year: number, count: number) => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  for (let at = 0; at < count; at += 1) {
    const answers = {
      visitedOn: `${year}-03-${String((at % 28) + 1).padStart(2, '0')}`,
      occasion: 'routine',
      audience: 'veteran',
      recipientName: `试验对象${at}`,
      persons: 1,
      cash: 50_000,
      visitor: '联络员',
    };
    const recorded = await clerk.post('/api/ledgers/visit/entries', { region: VILLAGE, answers });
    expect(recorded.statusCode, recorded.body).toBe(200);
  }
};

const opened = async () => {
  const writer = await house.signInAs({ role: 'writer', region: COUNTY });
  const days = { from: '2026-01-01', to: '2026-10-31' };
  const draft = (await writer.post('/api/report-drafts', { template: null, region: COUNTY, ...days })).json();
  return { writer, url: `/api/report-drafts/${draft.countyCode}/${draft.id}/suggestions` };
};

test('a liaison gets no suggestions, and nobody any of another county’s report', async () => {
  const { url } = await opened();
  const clerk = await house.signInAs({ role: 'liaison', region: COUNTY });
  expect((await clerk.get(url)).statusCode).toBe(403);
  expect((await clerk.post(`${url}/rephrasings`, { key: 'x' })).statusCode).toBe(403);
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await other.get(url)).statusCode).toBe(404);
  await withoutPolicies(async () => expect((await other.get(url)).statusCode).toBe(404));
});

test('a change that the records show is offered as a sentence of chips, ready for the document', async () => {
  await record(2025, 20);
  await record(2026, 25);
  const { writer, url } = await opened();
  const { rows, mayRephrase } = (await writer.get(url)).json();
  expect(mayRephrase).toBe(false);
  const visits = rows.find(({ key }: { key: string }) => key === 'growth:visit-households');
  expect(visits).toMatchObject({ kind: 'growth', text: '走访慰问户数25户，同比增长25%。' });
  expect(visits.nodes.filter(({ type }: { type: string }) => type === 'figure')).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('试验对象');
}, 60_000);

test('an unknown suggestion and a service that is off are told plainly', async () => {
  const { writer, url } = await opened();
  const answer = await writer.post(`${url}/rephrasings`, { key: 'growth:nothing' });
  expect(answer.json()).toMatchObject({ code: 'suggestion-unknown' });
});
