import { ledgers } from '#definitions';
import { columnGroups } from '#kit';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordEntries } from '#modules/ledgers';
import { visit } from '#definitions/ledgers/visit.ts';
import { filePeople } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { inScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { rowsOf } from '#tests/factories/workbook-rows.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const database = withTestDatabase();
const house = withTestApp(database);
const HERE = 990101001001;
const ELSEWHERE = 990102001001;
const secret = personDraft({
  name: '林在此',
  regionCode: HERE,
  phone: '15400000888',
  address: '青岚区溪桥街道桃源路8号',
});

beforeAll(async () => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
  await inScope(database.db, WHOLE_SCOPE, async (tx) => {
    await filePeople(tx, machineContext, [secret, personDraft({ name: '林在彼', regionCode: ELSEWHERE })]);
    const entry = (regionCode: number, recipientName: string, cash: number, day = '2026-02-10') => ({
      regionCode,
      answers: {
        visitedOn: day,
        occasion: 'spring-festival',
        audience: 'veteran',
        recipientName,
        persons: 2,
        cash,
        visitor: '站长',
      },
    });
    await recordEntries(tx, machineContext, visit, [
      entry(HERE, '=HYPERLINK("x")', 12_345),
      entry(HERE, '乙户', 50_000),
      entry(HERE, '旧户', 1, '2025-02-10'),
      entry(ELSEWHERE, '丙户', 99_999),
    ]);
  });
});

const station = () => house.signInAs({ role: 'station-clerk', region: HERE });

describe('who may not take lists away', () => {
  test('a post without the permission, and nobody', async () => {
    const liaison = await house.signInAs({ role: 'liaison', region: HERE });
    for (const url of ['/api/people/export.xlsx', '/api/ledgers/visit/export.xlsx']) {
      expect((await liaison.get(url)).statusCode).toBe(403);
      expect((await house.app.inject({ url })).statusCode).toBe(401);
    }
    expect((await liaison.get('/api/people/template.xlsx')).statusCode).toBe(403);
  });

  test('rows of elsewhere stay away, by row-level security alone too', async () => {
    const clerk = await station();
    for (const url of [
      '/api/people/export.xlsx',
      '/api/ledgers/visit/export.xlsx',
      '/api/ledgers/visit/export.xlsx?region=990102001001',
    ]) {
      const withPolicies = JSON.stringify(await rowsOf(clerk, url));
      const withoutThem = JSON.stringify(await withoutPolicies(() => rowsOf(clerk, url)));
      for (const text of [withPolicies, withoutThem]) expect(text).not.toMatch(/林在彼|丙户/);
    }
  });
});

describe('an export', () => {
  test('of people: masked, with totals, signed, and recorded as a read', async () => {
    const clerk = await station();
    const rows = await rowsOf(clerk, '/api/people/export.xlsx');
    const text = JSON.stringify(rows);
    expect(text).not.toContain(secret.idNumber);
    expect(text).not.toContain('15400000888');
    expect(text).not.toContain('桃源路8号');
    expect(rows[0]?.[0]).toBe('退役军人和其他优抚对象花名册');
    expect(rows[2]?.[0]).toBe('基本信息');
    expect(rows[4]).toEqual(
      expect.arrayContaining(['林在此', '男', '青岚区溪桥街道桃源社区', '退役士兵', '154****0888']),
    );
    expect(rows.at(-2)?.slice(0, 2)).toEqual(['合计', '1人']);
    expect(rows.at(-1)?.[0]).toMatch(
      /^填报单位：桃源社区退役军人服务站　　制表人：测试clerk\d+　　填报时间：\d+年\d+月\d+日$/,
    );
    const records = await database.owner
      .selectFrom('read_record')
      .selectAll()
      .where('account_id', '=', clerk.accountId)
      .execute();
    expect(records).toMatchObject([{ action: 'export', reason: '导出花名册' }]);
    expect(records[0]?.subject_ids).toHaveLength(1);
  });

  test('of a ledger: filtered, in yuan, with totals that fit the rows, texts never formulas', async () => {
    const rows = await rowsOf(
      await station(),
      '/api/ledgers/visit/export.xlsx?from=2026-01-01&filter.occasion=spring-festival',
    );
    const [above = [], below = []] = [rows[2], rows[3]];
    const column = (name: string) => Math.max(above.indexOf(name), below.indexOf(name));
    const data = rows.slice(4, -2);
    expect(rows[1]?.[0]).toContain('报表期：2026年1月1日至');
    expect(above).toContain('慰问情况');
    expect(data.map((row) => row[0])).toEqual([1, 2]);
    expect(rows.at(-1)?.[0]).toMatch(/^单位负责人：　+审核人：　+填报人：测试clerk\d+　+填报时间：/);
    expect(data.map((row) => row[column('姓名或单位')]).toSorted()).toEqual(['=HYPERLINK("x")', '乙户']);
    expect(data.map((row) => row[column('慰问金（元）')]).toSorted()).toEqual([123.45, 500]);
    expect(rows.at(-2)?.[1]).toBe('合计（2行）');
    expect(rows.at(-2)?.[column('慰问金（元）')]).toBe(623.45);
    expect(rows.at(-2)?.[column('慰问人数（人）')]).toBe(4);
  });

  test('of nothing is a sheet with its heading and a total of none', async () => {
    const rows = await rowsOf(
      await station(),
      '/api/ledgers/visit/export.xlsx?from=2020-01-01&to=2020-01-02',
    );
    expect(rows.at(-2)?.[1]).toBe('合计（0行）');
  });
});

test('templates name the required columns and carry their notes', async () => {
  const answer = await (await station()).get('/api/ledgers/visit/template.xlsx');
  const sheets = (await readXlsx(answer.rawPayload)).sheets;
  expect(sheets.map(({ name }) => name)).toEqual(['走访慰问台账', '填表说明', '选项']);
  expect(sheets[0]?.rows.at(-1)).toEqual(
    expect.arrayContaining(['所属地区', '*走访日期', '*慰问金（元）', '备注']),
  );
  expect((await (await station()).get('/api/ledgers/nope/template.xlsx')).statusCode).toBe(404);
});

test('the heading groups of every ledger are neighbours in its order', () => {
  for (const ledger of ledgers) expect(() => columnGroups(ledger)).not.toThrow();
});
