import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { verifyEntries } from '#modules/ledgers';
import { withImportDesk } from '#tests/factories/import-desk.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { workbook } from '#tests/hostile-workbooks/build-workbook.ts';

/** Rows that say the same, some of which are refused, mended and sent again. */
const system = withWorkingSystem();
const house = withTestApp(system);
const desk = withImportDesk(system);
let clerk: TestClient;
beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-clerk', region: 990101000000 });
});

const HEADING = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
const visit = (day: string) => [day, '春节', '退役军人', '街坊', 1, 500, '站长'];
const run = async (bytes: Buffer) => {
  const answer = await desk.upload(clerk, bytes, { kind: 'ledger', ledger: 'visit', region: '990101001001' });
  expect(answer.statusCode, answer.body).toBe(200);
  return desk.ended(clerk, answer.json());
};

/** The rows handed back, with a word put right as the clerk would. */
const mended = async (place: { countyCode: number; id: string }, wrong: string, right: string) => {
  const answer = await clerk.get(`/api/imports/${place.countyCode}/${place.id}/refusals.xlsx`);
  const zip = await JSZip.loadAsync(answer.rawPayload);
  for (const name of Object.keys(zip.files).filter((one) => one.endsWith('.xml')))
    zip.file(name, (await zip.file(name)!.async('string')).replaceAll(wrong, right));
  return zip.generateAsync({ type: 'nodebuffer' });
};

test('mended so that it says what a written row says, a row handed back is a row of its own, once', async () => {
  const whole = await workbook([HEADING, visit('2026-03-02'), visit('2026-02-30'), visit('2026-03-02')]);
  const done = await run(whole);
  expect(done).toMatchObject({ rowsAdded: 2, rowsRefused: 1, message: null });
  const again = await mended(done, '2026-02-30', '2026-03-02');
  expect(await run(again)).toMatchObject({ rowsAdded: 1, rowsUnchanged: 0, rowsRefused: 0 });
  expect(await run(again)).toMatchObject({ rowsAdded: 0, rowsUnchanged: 1 });
  expect(await run(whole)).toMatchObject({ rowsAdded: 0, rowsUnchanged: 2, rowsRefused: 1 });
  expect(await verifyEntries(system.db)).toEqual([]);
});
