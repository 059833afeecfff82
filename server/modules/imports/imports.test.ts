import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { withImportDesk } from '#tests/factories/import-desk.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { csv, man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { createRun } from './running/create-run.ts';
import { systemActor } from '#platform/auth/system-actor.ts';

/** Enough for several transactions. */
const ROWS = 6_000;
const database = withTestDatabase();
const house = withTestApp(database);
const VILLAGE = 990101001001;
const desk = withImportDesk(database);
const { folder, upload, ended } = desk;

const HEADING = ['公民身份号码', '姓名', '人员类别', '手机号码'];
const station = () => house.signInAs({ role: 'station-clerk', region: VILLAGE });

describe('who may not import', () => {
  test('somebody who is not signed in', async () => {
    const answer = await house.app.inject({ method: 'POST', url: '/api/imports' });
    expect(answer.statusCode).toBe(401);
  });
  test('a post without the permission', async () => {
    const liaison = await house.signInAs({ role: 'liaison', region: VILLAGE });
    const answer = await upload(liaison, await workbook([HEADING]), { kind: 'persons' });
    expect(answer.statusCode).toBe(403);
  });
  test('a station into another station’s region', async () => {
    const clerk = await station();
    const answer = await upload(clerk, await workbook([HEADING]), {
      kind: 'persons',
      region: '990102001001',
    });
    expect(answer.json()).toMatchObject({ code: 'outside-scope' });
  });
  test('rows of regions outside the scope are refused one by one', async () => {
    const clerk = await station();
    const rows = [
      [man(1), '林甲', '退役士兵', null, '桃源社区'],
      [man(2), '林乙', '退役士兵', null, '石门村'],
    ];
    const run = (
      await upload(clerk, await workbook([[...HEADING, '所属地区'], ...rows]), { kind: 'persons' })
    ).json();
    expect(await ended(clerk, run)).toMatchObject({ state: 'done', rowsAdded: 1, rowsRefused: 1 });
    const refusals = (await clerk.get(`/api/imports/${run.countyCode}/${run.id}/refusals`)).json();
    expect(refusals.rows).toEqual([
      {
        sheet: 'Sheet1',
        row: 3,
        refusals: [{ column: '所属地区', cell: 'E3', value: '石门村', reason: '该地区不在您的管辖范围内。' }],
      },
    ]);
  });
});

describe('an import through the desk', () => {
  test('is done in its thread, listed, and its refused rows come back ready to be mended', async () => {
    const clerk = await station();
    const text = csv(
      [HEADING, [man(11), '林十一', '退役士兵', '15400000011'], [man(12), '林十二', '退役士兵', '123']]
        .map((row) => row.join(','))
        .join('\n'),
      'gbk',
    );
    const answer = await upload(clerk, text, { kind: 'persons' }, '名单.csv');
    expect(answer.statusCode).toBe(200);
    const run = await ended(clerk, answer.json());
    expect(run).toMatchObject({
      title: '人员档案',
      rowsRead: 2,
      rowsAdded: 1,
      rowsRefused: 1,
      progressPercent: 100,
      isMine: true,
    });
    expect((await clerk.get('/api/imports')).json().rows[0]).toMatchObject({ id: run.id });

    const file = await clerk.get(`/api/imports/${run.countyCode}/${run.id}/refusals.xlsx`);
    const sheet = (await readXlsx(file.rawPayload)).sheets[0];
    const [groups = [], lower = []] = sheet?.rows.slice(1) ?? [];
    const headings = groups.map((group, at) => lower[at] ?? group);
    const row = sheet?.rows[3] ?? [];
    const at = (heading: string) => row[headings.findIndex((text) => String(text).endsWith(heading))];
    expect([at('公民身份号码'), at('姓名'), at('手机号码')]).toEqual([man(12), '林十二', '123']);
    expect(at('退回原因')).toContain('手机号码：应为11位手机号码');

    const mended = await upload(clerk, Buffer.from(file.rawPayload), { kind: 'persons', dryRun: 'true' });
    expect(await ended(clerk, mended.json())).toMatchObject({ dryRun: true, rowsRead: 1, rowsRefused: 1 });
  });

  test('keeps refused rows sealed, and gives them to nobody else', async () => {
    const clerk = await station();
    const run = await ended(
      clerk,
      (
        await upload(clerk, await workbook([HEADING, [man(21), '林廿一', '退役士兵', '99999']]), {
          kind: 'persons',
        })
      ).json(),
    );
    const stored = await database.owner
      .selectFrom('import_refusal')
      .selectAll()
      .where('import_id', '=', run.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(man(21));
    expect(stored.sealed_cells.includes(man(21))).toBe(false);
    const colleague = await station();
    const answer = await colleague.get(`/api/imports/${run.countyCode}/${run.id}/refusals.xlsx`);
    expect(answer.statusCode).toBe(403);
    expect((await colleague.get('/api/imports')).json().rows).toEqual([]);
  });

  test('refuses a wrong file at once, and unknown options', async () => {
    const clerk = await station();
    const picture = await upload(clerk, Buffer.from('\x89PNG\r\n', 'latin1'), { kind: 'persons' });
    expect(picture.json()).toMatchObject({ code: 'wrong-file-type' });
    const odd = await upload(clerk, await workbook([HEADING]), { kind: 'money' });
    expect(odd.statusCode).toBe(400);
    const unknown = await upload(clerk, await workbook([HEADING]), { kind: 'ledger', ledger: 'nope' });
    expect(unknown.statusCode).toBe(404);
  });

  test('that was cut off goes on where it stopped when the desk opens again', async () => {
    const clerk = await station();
    const rows = Array.from({ length: ROWS }, (_, at) => [
      `2026-02-${String((at % 28) + 1).padStart(2, '0')}`,
      '春节',
      '退役军人',
      `户${at % 7}`,
      1,
      at % 5,
      '站长',
    ]);
    const bytes = await workbook([
      ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'],
      ...rows,
    ]);
    const run = (await upload(clerk, bytes, { kind: 'ledger', ledger: 'visit' })).json();
    await desk.underWay(run);
    await desk.close();
    const { rows_read: before } = await database.owner
      .selectFrom('import_run')
      .select('rows_read')
      .where('id', '=', run.id)
      .executeTakeFirstOrThrow();
    expect(before).toBeLessThan(ROWS);
    await desk.open();
    expect(await ended(clerk, run)).toMatchObject({
      state: 'done',
      rowsRead: ROWS,
      rowsAdded: ROWS,
      rowsUnchanged: 0,
    });
    const again = (await upload(clerk, bytes, { kind: 'ledger', ledger: 'visit' })).json();
    expect(await ended(clerk, again)).toMatchObject({ rowsAdded: 0, rowsUnchanged: ROWS });
  });

  test('can be cancelled by its importer before its turn', async () => {
    const clerk = await station();
    const path = join(folder, 'waiting.xlsx');
    const actor = systemActor('test');
    const run = await createRun(
      database.db,
      actor,
      { kind: 'persons', region: VILLAGE, fileName: 'x.xlsx' },
      await saved(path),
    );
    const foreign = await clerk.post(`/api/imports/${run.county_code}/${run.id}/cancellation`);
    expect(foreign.statusCode).toBe(403);
    const mine = (await upload(clerk, await workbook([HEADING]), { kind: 'persons' })).json();
    const answer = await clerk.post(`/api/imports/${mine.countyCode}/${mine.id}/cancellation`);
    expect([200, 409]).toContain(answer.statusCode);
  });
});

const saved = async (path: string): Promise<string> => {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path, await workbook([HEADING]));
  await readFile(path);
  return path;
};
