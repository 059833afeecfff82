import { expect, test } from 'vitest';
import { metrics } from '#definitions';
import { metricPhrases } from '#definitions/document-checks/index.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const YEAR = { region: COUNTY, from: '2026-01-01', to: '2026-11-22' };

const system = withWorkingSystem();
const app = withTestApp(system);

const record = async (ledger: string, answers: object): Promise<void> => {
  const clerk = await app.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await clerk.post(`/api/ledgers/${ledger}/entries`, { region: COUNTY, answers });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
};

const check = async (text: string, region = COUNTY, records = YEAR) => {
  const writer = await app.signInAs({ role: 'writer', region });
  const answer = await writer.post('/api/report-checks', { blocks: [{ text }], year: 2026, records });
  expect(answer.statusCode).toBe(200);
  return answer.json().findings as { rule: string; excerpt: string; message: string; record?: object }[];
};

test('a figure that differs from the records is told with both values and the difference', async () => {
  await record('job-fair', {
    heldOn: '2026-03-05',
    title: '春风行动专场',
    form: 'on-site',
    firms: 30,
    posts: 200,
    veterans: 80,
  });
  expect(await check('全年举办招聘会4场。')).toMatchObject([
    {
      rule: 'figure-against-records',
      excerpt: '4场',
      message: '“举办招聘会”记录里是1场（1条记录），文中是4场，多3场。',
      record: { metric: 'job-fairs', value: 1, rowCount: 1, ...YEAR },
    },
  ]);
  expect(await check('全年举办招聘会1场。')).toEqual([]);
});

test('figures of another time, of a plan, or without any record are left alone', async () => {
  expect(await check('一季度举办招聘会9场，计划全年举办招聘会12场。')).toEqual([]);
  expect(await check('制作荣誉画册5300册。')).toEqual([]);
});

test('who does not see the figure whole learns nothing of it', async () => {
  expect(await check('全年举办招聘会4场。', OTHER_COUNTY)).toEqual([]);
});

test('every listed phrase names a metric there is', () => {
  const codes = new Set(metrics.map(({ code }) => code));
  expect(metricPhrases.filter(({ metric }) => !codes.has(metric))).toEqual([]);
});
