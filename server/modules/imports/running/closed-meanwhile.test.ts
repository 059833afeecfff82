import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEntries } from '#modules/ledgers';
import { metricValues, verifyFacts } from '#modules/metrics';
import { closeMonth } from '#tests/factories/close-month.ts';
import { withImportDesk } from '#tests/factories/import-desk.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { workbook } from '#tests/hostile-workbooks/build-workbook.ts';

/** A period that is closed after a clerk uploaded a sheet and before its rows are written. */
const system = withWorkingSystem();
const house = withTestApp(system);
const desk = withImportDesk(system);
const COUNTY = 990101000000;
const VILLAGE = '990101001001';
const ROWS = 6_000;

let clerk: TestClient;
let head: TestClient;
beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
});

const HEADING = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
const visit = (day: string, name: string) => [day, '春节', '退役军人', name, 1, 500, '站长'];
const sheet = (rows: readonly (string | number)[][]) => workbook([HEADING, ...rows]);

const run = async (client: TestClient, bytes: Buffer, more: Readonly<Record<string, string>> = {}) => {
  const fields = { kind: 'ledger', ledger: 'visit', region: VILLAGE, ...more };
  const answer = await desk.upload(client, bytes, fields);
  expect(answer.statusCode, answer.body).toBe(200);
  return desk.ended(client, answer.json());
};

const close = (day: string) => closeMonth(head, { region: COUNTY, line: 'benefits', day });

interface RefusedRow {
  readonly row: number;
  readonly refusals: readonly { readonly reason: string }[];
}

const refusalsOf = async ({ countyCode, id }: { countyCode: number; id: string }): Promise<RefusedRow[]> =>
  (await clerk.get(`/api/imports/${countyCode}/${id}/refusals`)).json().rows;

const peopleVisited = async (month: string): Promise<number> => {
  const query = { metric: 'visit-persons', region: COUNTY, from: `${month}-01`, to: `${month}-28` };
  const [figure] = await system.everywhere((tx) => metricValues(tx, [query]));
  return figure?.value ?? 0;
};

const isSound = async (): Promise<void> => {
  expect(await verifyEntries(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
};

/**
 * Rows handed back go in as late ones, though rows that say the same were written before; neither they nor the whole file
 * go in once more.
 */
const goesInLate = async (
  done: { readonly countyCode: number; readonly id: string; readonly rowsRefused: number },
  whole: Buffer,
): Promise<void> => {
  const answer = await clerk.get(`/api/imports/${done.countyCode}/${done.id}/refusals.xlsx`);
  const handedBack = Buffer.from(answer.rawPayload);
  const late = { lateReason: '交表时已结账' };
  const { rowsRefused } = done;
  expect(await run(head, handedBack, late)).toMatchObject({ rowsAdded: rowsRefused, rowsUnchanged: 0 });
  expect(await run(head, handedBack, late)).toMatchObject({ rowsAdded: 0, rowsUnchanged: rowsRefused });
  expect(await run(head, whole, late)).toMatchObject({ rowsAdded: 0, rowsUnchanged: ROWS });
  expect(await peopleVisited('2026-07')).toBe(ROWS);
};

describe('closed between the trial and the import', () => {
  const rows = [visit('2026-03-02', '甲'), visit('2026-03-28', '乙'), visit('2026-04-02', '丙')];

  test('each row of the closed month is refused and says what to do; the others go in; late ones by who may', async () => {
    const bytes = await sheet(rows);
    expect(await run(clerk, bytes, { dryRun: 'true' })).toMatchObject({ rowsAdded: 3, rowsRefused: 0 });
    await close('2026-03-10');
    const done = await run(clerk, bytes);
    expect(done).toMatchObject({
      state: 'done',
      rowsRead: 3,
      rowsAdded: 1,
      rowsRefused: 2,
      message: '有2行没有写入：2026年3月已结账，不能再登记或改动。确需补报的，请联系股室负责人。',
    });
    const reason = expect.stringContaining(
      '2026年3月已结账，不能再登记或改动。确需补报的，请联系股室负责人。',
    );
    expect(await refusalsOf(done)).toMatchObject([
      { row: 2, refusals: [{ reason }] },
      { row: 3, refusals: [{ reason }] },
    ]);
    expect([await peopleVisited('2026-03'), await peopleVisited('2026-04')]).toEqual([0, 1]);
    const handedBack = await clerk.get(`/api/imports/${done.countyCode}/${done.id}/refusals.xlsx`);
    const late = await run(head, Buffer.from(handedBack.rawPayload), { lateReason: '交表时已结账' });
    expect(late).toMatchObject({ state: 'done', rowsAdded: 2, rowsRefused: 0, message: null });
    expect(await peopleVisited('2026-03')).toBe(2);
    await isSound();
  });

  test('of a file that goes in whole or not at all nothing is written', async () => {
    const bytes = await sheet([visit('2026-05-02', '丁'), visit('2026-06-02', '戊')]);
    expect(await run(clerk, bytes, { dryRun: 'true' })).toMatchObject({ rowsAdded: 2 });
    await close('2026-05-10');
    expect(await run(clerk, bytes, { allOrNothing: 'true' })).toMatchObject({
      state: 'failed',
      rowsAdded: 0,
      message: expect.stringContaining('有1行不合格。按“全部合格才导入”的要求，本次没有写入任何数据。'),
    });
    expect(await peopleVisited('2026-06')).toBe(0);
    await isSound();
  });
});

test('closed while an import was cut off: what was written stays, every other row is handed back, none is lost', async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => visit('2026-07-10', `户${at % 7}`));
  const fields = { kind: 'ledger', ledger: 'visit', region: VILLAGE };
  const started = (await desk.upload(clerk, await sheet(rows), fields)).json();
  await desk.underWay(started);
  await desk.close();
  await close('2026-07-15');
  await desk.open();
  const done = await desk.ended(clerk, started);
  expect(done).toMatchObject({ state: 'done', rowsRead: ROWS, rowsUnchanged: 0 });
  expect(done.rowsAdded).toBeGreaterThan(0);
  expect(done.rowsRefused).toBeGreaterThan(0);
  expect(done.rowsAdded + done.rowsRefused).toBe(ROWS);
  expect(await peopleVisited('2026-07')).toBe(done.rowsAdded);
  const [first] = await refusalsOf(done);
  expect(first).toMatchObject({ row: done.rowsAdded + 2 });
  expect(first?.refusals[0]?.reason).toContain('2026年7月已结账');
  expect(done.message).toBe(
    `有${done.rowsRefused}行没有写入：2026年7月已结账，不能再登记或改动。确需补报的，请联系股室负责人。`,
  );
  await goesInLate(done, await sheet(rows));
  await isSound();
});
