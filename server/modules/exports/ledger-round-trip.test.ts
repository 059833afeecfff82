import { beforeAll, expect, test } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { getLedger, recordEntries, verifyEntries } from '#modules/ledgers';
import { metricValue, verifyFacts } from '#modules/metrics';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const system = withWorkingSystem();
const house = withTestApp(system);

const visitTo = (recipientName: string, cash: number) => ({
  visitedOn: '2026-03-04',
  occasion: 'routine',
  audience: 'veteran',
  recipientName,
  persons: 1,
  cash,
  visitor: '站长',
});

beforeAll(() =>
  system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('visit'), [
      { regionCode: VILLAGE, answers: visitTo('甲老兵', 30_000) },
      { regionCode: VILLAGE, answers: visitTo('乙老兵', 40_000) },
      { regionCode: 990102001001, answers: visitTo('外县老兵', 50_000) },
    ]),
  ),
);

type Rows = (string | number | boolean | Date | null)[][];
const clerk = () => house.signInAs({ role: 'section-clerk', region: COUNTY });

const sheetFor = async (client: TestClient): Promise<Rows> => {
  const answer = await client.get('/api/ledgers/visit/round-trip.xlsx');
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return (await readXlsx(answer.rawPayload)).sheets[0]!.rows as Rows;
};
const giveBack = async (client: TestClient, rows: Rows) => {
  const workbook = await writeXlsx({ sheets: [{ name: '修改', rows: rows as never }] });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(workbook)]), '修改.xlsx');
  return client.send({ method: 'POST', url: '/api/ledgers/visit/round-trip', payload: form });
};
const headerOf = (rows: Rows): Rows[number] =>
  rows.find((row) => row.some((cell) => String(cell).includes('记录键')))!;
const column = (rows: Rows, heading: string): number =>
  headerOf(rows).findIndex((cell) => String(cell).includes(heading));
const rowOf = (rows: Rows, recipient: string): Rows[number] => rows.find((row) => row.includes(recipient))!;
const cashGiven = () =>
  system.everywhere((tx) =>
    metricValue(tx, { metric: 'visit-cash', region: COUNTY, from: '2026-03-01', to: '2026-03-31' }),
  );

test('who may not write the ledger neither takes the sheet nor gives it back nor corrects by it', async () => {
  const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
  expect((await supervisor.get('/api/ledgers/visit/round-trip.xlsx')).statusCode).toBe(403);
  expect((await giveBack(supervisor, [['记录键']])).statusCode).toBe(403);
  const edits = [
    { countyCode: 990101, id: '01a204e3-74b5-7ac3-9e42-d566b42777d2', rowVersion: 1, changes: {} },
  ];
  const answer = await supervisor.post('/api/ledgers/visit/corrections', { edits, reason: '试' });
  expect(answer.statusCode).toBe(403);
});

test('changes made in Excel are told cell by cell, applied as corrections with a result each, and move the figures', async () => {
  const client = await clerk();
  const rows = await sheetFor(client);
  expect(JSON.stringify(rows)).not.toContain('外县老兵');
  expect((await giveBack(client, rows)).json().rows).toEqual([]);
  rowOf(rows, '甲老兵')[column(rows, '慰问金')] = 350;
  rowOf(rows, '乙老兵')[column(rows, '慰问人数')] = 0;
  const found = (await giveBack(client, rows)).json().rows;
  const [first, second] = ['甲老兵', '乙老兵'].map((name) =>
    found.find((row: { name: string }) => row.name.includes(name)),
  );
  expect(first.cells).toMatchObject([{ field: 'cash', from: '300.00', to: '350.00', value: 35_000 }]);
  const edits = [first, second].map(({ countyCode, id, rowVersion, cells }) => ({
    countyCode,
    id,
    rowVersion,
    changes: Object.fromEntries(
      cells.map(({ field, value }: { field: string; value: unknown }) => [field, value]),
    ),
  }));
  expect((await client.post('/api/ledgers/visit/corrections', { edits, reason: '' })).statusCode).toBe(400);
  const before = (await cashGiven()).value ?? 0;
  const applied = (
    await client.post('/api/ledgers/visit/corrections', { edits, reason: '核对发放表' })
  ).json();
  expect(applied.rows.map(({ status }: { status: string }) => status)).toEqual(['changed', 'refused']);
  expect(applied.rows[1].reason).toContain('慰问人数');
  expect((await cashGiven()).value).toBe(before + 5_000);
  const stale = await client.post('/api/ledgers/visit/corrections', { edits: [edits[0]], reason: '再改' });
  expect(stale.json().rows).toMatchObject([
    { status: 'refused', reason: expect.stringMatching(/刷新|修改/) },
  ]);
  const again = (await giveBack(client, rows)).json().rows;
  expect(again.find((row: { name: string }) => row.name.includes('甲老兵'))).toBeUndefined();
  expect(await verifyEntries(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
});
