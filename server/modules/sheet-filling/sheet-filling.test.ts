import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { businessLines, roles } from '#definitions';
import type { ExportManner } from '#modules/exports';
import { getLedger, recordEntries } from '#modules/ledgers';
import { filePeople, type PersonDraft } from '#modules/registry';
import { accountActor } from '#platform/auth/account-actor.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { filledSheetExport } from './filled-export.ts';
import { csv, man, tampered, workbook, type Grid } from '#tests/hostile-workbooks/build-workbook.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
let clerk: TestClient;

const file = async (order: number, name: string, facts: Partial<PersonDraft> = {}) => {
  const draft = personDraft({ name, idNumber: man(order), birthDate: '1960-05-06', sex: '1', ...facts });
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
};
const bring = (client: TestClient, bytes: Buffer, fileName = '上级表.xlsx') => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), fileName);
  return client.send({ method: 'POST', url: '/api/sheet-fillings', payload: form });
};
const brought = async (rows: Grid, merges: object[] = []) => {
  const answer = await bring(clerk, await workbook([{ name: '表一', rows, merges: merges as never }]));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const at = ({ countyCode, id }: { countyCode: number; id: string }) =>
  `/api/sheet-fillings/${countyCode}/${id}`;
const taken = async (filling: { countyCode: number; id: string }) => {
  const answer = await clerk.get(`${at(filling)}/file.xlsx`);
  expect(answer.statusCode).toBe(200);
  return readXlsx(answer.rawPayload);
};
const kinds = ({ plan }: { plan: { columns: { source: { kind: string } }[] } }) =>
  plan.columns.map(({ source }) => source.kind);
const LIST = ['序号', '姓名', '性别', '身份证号', '年龄（周岁）', '入伍时间', '联系电话', '工作单位'];

beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-head', region: COUNTY });
  await file(1, '填一', { enlistedOn: '1979-12-15' });
  await file(2, '填二', { regionCode: 990101002001 });
  await file(3, '填三');
  await file(4, '填三');
  await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('volunteer-activity'), [
      {
        regionCode: 990101001001,
        answers: {
          heldOn: '2026-03-05',
          field: 'flood-rescue',
          title: '巡堤',
          team: '一队',
          volunteers: 12,
          hours: 24,
        },
      },
    ]).then((results) => expect(results[0], JSON.stringify(results)).toMatchObject({ status: 'added' })),
  );
});

describe('who may, and which files', () => {
  test('who may not export fills no sheet, and another’s sheet is not there', async () => {
    const hall = await house.signInAs({ role: 'hall-clerk', region: COUNTY });
    expect((await bring(hall, await workbook([LIST]))).statusCode).toBe(403);
    const own = await brought([LIST, []]);
    const other = await house.signInAs({ role: 'section-head', region: COUNTY });
    for (const path of ['', '/preview', '/file.xlsx'])
      expect((await other.get(`${at(own)}${path}`)).statusCode).toBe(404);
  });

  test('macros, old files, texts and sheets without a heading are refused by name', async () => {
    const codes = async (bytes: Buffer, name?: string) => (await bring(clerk, bytes, name)).json().code;
    expect(await codes(await tampered(await workbook([LIST]), { 'xl/vbaProject.bin': 'macro' }))).toBe(
      'macros-inside',
    );
    expect(await codes(csv('姓名,性别'))).toBe('not-a-workbook');
    expect(await codes(await workbook([['只有一句话']]))).toBe('no-heading');
    expect(await codes(Buffer.from('%PDF-1.4'))).toBe('wrong-file-type');
  });
});

describe('a list of people', () => {
  test('is recognised under a title, proposed by its headings and filled with numbers masked', async () => {
    const filling = await brought([['退役军人情况登记表'], LIST, [], [], ['填表人：']]);
    expect(kinds(filling)).toEqual(['ordinal', 'fact', 'fact', 'fact', 'age', 'fact', 'fact', 'fact']);
    const preview = (await clerk.get(`${at(filling)}/preview`)).json();
    expect(preview.rowCount).toBe(4);
    const book = await taken(filling);
    const rows = book.sheets[0]!.rows;
    const one = rows.find((row) => row[1] === '填一')!;
    expect(one.slice(2, 7)).toEqual([
      '男',
      expect.stringMatching(/^990\*+/),
      expect.any(Number),
      '1979-12-15',
      expect.stringContaining('****'),
    ]);
    expect(rows[6]![0]).toBe('填表人：');
    const notes = book.sheets.find(({ name }) => name === '未填说明')!.rows.flat();
    expect(notes).toContain('档案中没有工作单位');
  });

  test('rows put in push the totals down, and whose formulas stood there loses nothing by it', async () => {
    const rows = [['姓名', '性别', '年龄（周岁）'], [], [], ['合计', null, null]];
    const cells = new Map([['3,2', { value: 0, formula: 'SUM(C2:C3)' }]]);
    const answer = await bring(clerk, await workbook([{ name: '表一', rows, cells } as never]));
    const filling = answer.json();
    const book = await taken(filling);
    const named = book.sheets[0]!.rows.slice(1, 5);
    expect(named.map(([name]) => name)).not.toContain('合计');
    for (const row of named) expect(row[2], JSON.stringify(row)).toEqual(expect.any(Number));
    expect(book.sheets[0]!.rows[5]![0]).toBe('合计');
  });

  test('whom a sheet that takes no rows has no room for is told, not dropped in silence', async () => {
    const rows = [['姓名', '性别'], [], ['合计', null]];
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
    const bytes = await tampered(await workbook([{ name: '表一', rows }]), {
      'xl/worksheets/_rels/sheet1.xml.rels': relations,
    });
    const filling = (await bring(clerk, bytes)).json();
    const { checks } = (await clerk.get(`${at(filling)}/preview`)).json();
    expect(checks).toContainEqual({
      label: '没有写进',
      value: '3行，原表只有1行可填，又不能插入行',
      isFine: false,
    });
    const notes = (await taken(filling)).sheets.find(({ name }) => name === '未填说明')!.rows.flat();
    expect(notes).toContain('没有写进');
  });

  test('rows that name people already are filled beside them; a name of two people is not guessed', async () => {
    const filling = await brought([
      ['姓名', '性别', '入伍时间'],
      ['填一', null, null],
      ['填三', null, null],
      ['没这人', null, null],
    ]);
    expect(filling.plan.rows).toEqual({ kind: 'own', column: 0 });
    const { unfilled } = (await clerk.get(`${at(filling)}/preview`)).json();
    expect(unfilled.map(({ reason }: { reason: string }) => reason)).toEqual(
      expect.arrayContaining([expect.stringContaining('有2人'), expect.stringContaining('没有找到')]),
    );
    expect((await taken(filling)).sheets[0]!.rows[1]).toEqual(['填一', '男', '1979-12-15']);
  });

  test('a name is found among any number of names that end in it', async () => {
    const longer = Array.from({ length: 25 }, (_, at) =>
      personDraft({ name: '甲填四', idNumber: man(100 + at), birthDate: '1960-05-06', sex: '1' }),
    );
    await system.everywhere((tx) => filePeople(tx, machineContext, longer));
    await file(200, '填四', { regionCode: 990101002001 });
    const filling = await brought([
      ['姓名', '性别'],
      ['填四', null],
      ['填一', null],
    ]);
    expect((await taken(filling)).sheets[0]!.rows.slice(1)).toEqual([
      ['填四', '男'],
      ['填一', '男'],
    ]);
  });

  test('a plan for a sheet without a heading is refused, and the filling can still be opened', async () => {
    const answer = await bring(
      clerk,
      await workbook([
        { name: '名册', rows: [LIST, []] },
        { name: '说明', rows: [['只有一句话']] },
      ]),
    );
    const filling = answer.json();
    expect(filling.sheets).toEqual(['名册', '说明']);
    const refused = await clerk.send({
      method: 'PUT',
      url: `${at(filling)}/plan`,
      payload: { plan: { ...filling.plan, sheet: '说明' }, rowVersion: filling.rowVersion },
    });
    expect(refused.json().code).toBe('no-heading');
    expect((await clerk.get(at(filling))).json()).toEqual(filling);
  });

  test('what was chosen is remembered for the next sheet with the same headings', async () => {
    const headings = ['姓名', '家庭情况', '备注'];
    const filling = await brought([headings, []]);
    const columns = filling.plan.columns.map((one: { column: number }) =>
      one.column === 1 ? { column: 1, source: { kind: 'fact', field: 'dwelling' } } : one,
    );
    const payload = { plan: { ...filling.plan, columns }, rowVersion: filling.rowVersion };
    const saved = await sendTwice(clerk, `${at(filling)}/plan`, payload, 'PUT');
    expect(saved.rowVersion).toBe(filling.rowVersion + 1);
    const stale = await clerk.send({
      method: 'PUT',
      url: `${at(filling)}/plan`,
      payload: { plan: filling.plan, rowVersion: 1 },
    });
    expect(stale.statusCode).toBe(409);
    const next = await brought([['另一张'], headings, []]);
    expect(next.plan.columns[1].source).toEqual({ kind: 'fact', field: 'dwelling' });
  });
});

test('full numbers are only of people whose numbers the post may reveal, whatever its other posts may read', async () => {
  const posts = [
    { role: 'writer', region: COUNTY },
    { role: 'leader', region: COUNTY },
    { role: 'station-clerk', region: 990101002001 },
  ] as const;
  const client = await house.signInAs(...posts);
  const filling = (await bring(client, await workbook([{ name: '表一', rows: [LIST, []] }]))).json();
  const { countyCode, id, plan, rowVersion } = filling;
  const { rows } = await system.everywhere((tx) =>
    sql<{ account_id: string }>`select account_id from sheet_filling where id = ${id}`.execute(tx),
  );
  const actor = accountActor(
    { roles, lines: businessLines },
    {
      accountId: rows[0]!.account_id,
      displayName: '填表人',
      posts: posts.map((post, at) => ({ ...post, id: String(at), title: '', lines: ['*'] })),
      postId: null,
      device: 'test',
    },
  );
  const filled = async (isUnmasked: boolean) => {
    const ask = { db: system.db, actor, scope: [] };
    const written: number[] = [];
    const onProgress = async (done: number) => void written.push(done);
    const manner = { sign: { unit: '青岚区' }, isUnmasked, onProgress } as unknown as ExportManner;
    const query = { county: String(countyCode), id, version: String(rowVersion) };
    const body = await filledSheetExport.open(ask, query, manner);
    const about = await filledSheetExport.about!(ask, query, isUnmasked);
    // Who is to allow it hears whose numbers it would hold.
    expect(about).toEqual({ count: written.at(-1), narrowed: '表格“上级表.xlsx”的工作表“表一”里的人员' });
    return JSON.stringify((await readXlsx(await buffer(body))).sheets[0]?.rows);
  };
  expect(await filled(false)).toContain('填一');
  const full = await filled(true);
  expect(full).toContain(man(2));
  expect(full).not.toContain('填一');
  // What another person allowed is the sheet as it was asked for, and no other.
  const kept = await client.send({
    method: 'PUT',
    url: `${at(filling)}/plan`,
    payload: { plan, rowVersion },
  });
  expect(kept.statusCode).toBe(200);
  await expect(filled(true)).rejects.toMatchObject({ code: 'filling-changed' });
  expect(await filled(false)).toContain('填一');
});

test('a table of areas takes figures by the words of its two-line heading, each opened by what it counts', async () => {
  const filling = await brought(
    [
      ['志愿服务统计表', null, null],
      ['地区', '志愿服务', null],
      [null, '志愿服务活动（场）', '参加志愿服务（人次）'],
      ['溪桥街道', null, null],
      ['望江镇', null, null],
      ['合计', null, null],
    ],
    [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
    ],
  );
  expect(filling.headings.map(({ path }: { path: string[] }) => path.length)).toEqual([1, 2, 2]);
  expect(filling.plan.rows).toEqual({ kind: 'areas', column: 0 });
  expect(kinds(filling)).toEqual(['keep', 'metric', 'metric']);
  const preview = (await clerk.get(`${at(filling)}/preview`)).json();
  const cell = preview.rows[0].cells[1];
  expect(cell).toMatchObject({
    text: '12',
    figure: { metric: filling.plan.columns[2].source.metric, region: 990101001000 },
  });
  const rows = await clerk.get(
    `/api/metrics/${cell.figure.metric}/rows?region=${cell.figure.region}&from=${cell.figure.from}&to=${cell.figure.to}&size=10`,
  );
  expect(rows.json().rows).toHaveLength(1);
});

test('a table for a superior’s areas is known by its heading when most of its places lie elsewhere', async () => {
  const filling = await brought([
    ['走访情况统计表', null],
    ['县区', '走访慰问人次（人次）'],
    ['青岚区', null],
    ['外甲县', null],
    ['外乙县', null],
  ]);
  expect(filling.plan.rows).toEqual({ kind: 'areas', column: 0 });
  const { rows } = (await clerk.get(`${at(filling)}/preview`)).json();
  const reasons = rows.map(({ cells }: { cells: { reason: string | null }[] }) => cells[0]!.reason);
  expect(reasons[1]).toContain('外甲县');
  expect(reasons[0] ?? '').not.toContain('没有找到地区');
});

describe('money goes into a sheet in the unit the sheet asks for', () => {
  beforeAll(() =>
    system.everywhere(async (tx) => {
      const answers = {
        visitedOn: '2026-02-10',
        occasion: 'spring-festival',
        audience: 'veteran',
        recipientName: '外村一户',
        persons: 1,
        cash: 1_234_500,
        visitor: '站长',
      };
      const [result] = await recordEntries(tx, machineContext, getLedger('visit'), [
        { regionCode: 990101001001, answers },
      ]);
      expect(result, JSON.stringify(result)).toMatchObject({ status: 'added' });
    }),
  );
  const visits = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数'];
  const cashIn = async (rows: Grid) => {
    const filling = await brought(rows);
    expect(filling.plan.rows).toEqual({ kind: 'ledger', ledger: 'visit' });
    const all = (await taken(filling)).sheets[0]!.rows;
    return all.find((row) => row.includes('外村一户'))!.at(5);
  };

  test('of a list: by its heading, else by the line above it', async () => {
    expect(await cashIn([[...visits, '慰问金（元）'], []])).toBe(12_345);
    expect(await cashIn([[...visits, '慰问金（万元）'], []])).toBe(1.2345);
    expect(await cashIn([['走访情况', '单位：万元'], [...visits, '慰问金'], []])).toBe(1.2345);
    expect(await cashIn([['走访情况', '单位：万元'], [...visits, '慰问金（元）'], []])).toBe(12_345);
  });

  test('of a table of areas: by the heading of its group as well', async () => {
    const filling = await brought(
      [
        ['地区', '慰问金（万元）', null],
        [null, '走访慰问金', '其他'],
        ['溪桥街道', null, null],
        ['望江镇', null, null],
      ],
      [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      ],
    );
    const columns = filling.plan.columns.map((one: { column: number }) =>
      one.column === 1 ? { column: 1, source: { kind: 'metric', metric: 'visit-cash', slice: '' } } : one,
    );
    const payload = { plan: { ...filling.plan, columns }, rowVersion: filling.rowVersion };
    await clerk.send({ method: 'PUT', url: `${at(filling)}/plan`, payload });
    const { rows } = (await clerk.get(`${at(filling)}/preview`)).json();
    expect(rows[0].cells[0].text).toBe('1.23');
  });
});

test('days the wrong way round are refused, and not filled with what nobody recorded', async () => {
  const filling = await brought([
    ['地区', '走访慰问人次（人次）'],
    ['溪桥街道', null],
  ]);
  const plan = { ...filling.plan, from: '2026-11-30', to: '2026-01-01' };
  const payload = { plan, rowVersion: filling.rowVersion };
  const answer = await clerk.send({ method: 'PUT', url: `${at(filling)}/plan`, payload });
  expect(answer.json().code).toBe('days-reversed');
});

test('a table of more areas than a sheet is filled with is refused, not counted for minutes', async () => {
  const rows = Array.from({ length: 5_001 }, () => ['溪桥街道', null]);
  const filling = await brought([['地区', '走访慰问人次（人次）'], ...rows]);
  expect((await clerk.get(`${at(filling)}/preview`)).json().code).toBe('sheet-too-long');
});

test('the examples beside the program can be filled', async () => {
  for (const name of ['上级报表示例-人员名册.xlsx', '上级报表示例-统计表.xlsx']) {
    const answer = await bring(
      clerk,
      await readFile(new URL(`../../../examples/${name}`, import.meta.url)),
      name,
    );
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await clerk.get(`${at(answer.json())}/file.xlsx`)).statusCode).toBe(200);
  }
});
