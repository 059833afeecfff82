import { beforeAll, expect, test } from 'vitest';
import { correctPerson } from '#modules/registry';
import { fileOne } from '#tests/factories/file-one.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { metricRows, metricValue, verifyFacts } from '../index.ts';

const system = withWorkingSystem();
const COUNTY = 990101000000;
const stock = (region: number, to: string) => ({
  metric: 'people-filed',
  region,
  from: `${to.slice(0, 4)}-01-01`,
  to,
});

beforeAll(async () => {
  const ref = await fileOne(system, { filedOn: '2026-03-10' });
  await fileOne(system, { filedOn: '2026-03-10' });
  await system.everywhere((tx) =>
    correctPerson(tx, machineContext, ref, {
      changes: { state: 'deceased', endedOn: '2024-05-01' },
      rowVersion: 1,
    }),
  );
});

test.each([
  ['a county', COUNTY],
  ['a township', 990101001000],
])('who had died before the file was opened is never taken away from the stock of %s', async (_, region) => {
  for (const [to, people] of [
    ['2024-05-15', 0],
    ['2024-12-31', 0],
    ['2026-03-09', 0],
    ['2026-03-10', 1],
    ['2026-06-30', 1],
  ] as const) {
    const query = stock(region, to);
    const [figure, page] = await system.everywhere(async (tx) => [
      await metricValue(tx, query),
      await metricRows(tx, { ...query, size: 10 }),
    ]);
    expect([to, figure.value ?? 0, page.rows.length]).toEqual([to, people, people]);
  }
  expect(await verifyFacts(system.db)).toEqual([]);
});
