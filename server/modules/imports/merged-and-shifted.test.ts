import { expect, test } from 'vitest';
import { withImportDesk } from '#tests/factories/import-desk.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { metricValues } from '#modules/metrics';
import { man, tampered, workbook, type Grid } from '#tests/hostile-workbooks/build-workbook.ts';

/** Sheets as clerks lay them out: cells merged downwards, units above the table, columns slipped by one. */
const system = withWorkingSystem();
const house = withTestApp(system);
const desk = withImportDesk(system);
const COUNTY = 990101000000;
const VILLAGE = 990101001001;

const station = () => house.signInAs({ role: 'station-clerk', region: VILLAGE });
const sent = async (bytes: Buffer, fields: Readonly<Record<string, string>>) => {
  const clerk = await station();
  const answer = await desk.upload(clerk, bytes, fields);
  expect(answer.statusCode, answer.body).toBe(200);
  const run = await desk.ended(clerk, answer.json());
  const refusals = await clerk.get(`/api/imports/${run.countyCode}/${run.id}/refusals`);
  return { run, refusals: refusals.body };
};
const imported = async (rows: Grid, merges: object[], fields: Readonly<Record<string, string>>) =>
  sent(await workbook([{ name: '表一', rows, merges: merges as never }]), fields);
const spentIn = async (month: string): Promise<number> => {
  const query = { metric: 'visit-cash', region: COUNTY, from: `${month}-01`, to: `${month}-28` };
  const [figure] = await system.everywhere((tx) => metricValues(tx, [query]));
  return figure?.value ?? 0;
};
const HEADING = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
const visit = (month: string, name: string, cash: string | number | null) => [
  `${month}-02`,
  '春节',
  '退役军人',
  name,
  1,
  cash,
  '站长',
];
const LEDGER = { kind: 'ledger', ledger: 'visit' };

test('an amount merged over three rows is one amount, written as text too', async () => {
  const rows = [
    HEADING,
    visit('2026-02', '甲', '900元'),
    visit('2026-02', '乙', null),
    visit('2026-02', '丙', null),
  ];
  const { run } = await imported(rows, [{ startRow: 1, startCol: 5, endRow: 3, endCol: 5 }], LEDGER);
  // As of a number: the rows below have no amount of their own, and this ledger asks for one.
  expect(run).toMatchObject({ rowsAdded: 1, rowsRefused: 2 });
  expect(await spentIn('2026-02')).toBe(90_000);
});

test('单位：万元 above the table holds for its money and not for its people', async () => {
  const rows = [
    ['走访慰问台账', null, null, null, null, null, '单位：万元'],
    HEADING,
    visit('2026-03', '甲', 0.05),
  ];
  const { run } = await imported(rows, [], LEDGER);
  expect(run).toMatchObject({ rowsAdded: 1, rowsRefused: 0 });
  expect(await spentIn('2026-03')).toBe(50_000);
});

test('people written one a row beside merged cells are the people of one entry', async () => {
  const people = await imported(
    [
      ['公民身份号码', '姓名', '人员类别'],
      [man(301), '林一', '退役士兵'],
      [man(302), '林二', '退役士兵'],
    ],
    [],
    { kind: 'persons' },
  );
  expect(people.run).toMatchObject({ rowsAdded: 2 });
  const heading = ['走访日期', '走访时机', '对象类别', '走访对象身份证号', '慰问人数', '慰问金', '走访人员'];
  const rows = [
    heading,
    ['2026-04-02', '春节', '退役军人', man(301), 2, 600, '站长'],
    [null, null, null, man(302), null, null, null],
  ];
  const merges = [0, 1, 2, 4, 5, 6].map((column) => ({
    startRow: 1,
    startCol: column,
    endRow: 2,
    endCol: column,
  }));
  const { run, refusals } = await imported(rows, merges, LEDGER);
  expect(run, refusals).toMatchObject({ rowsRead: 1, rowsAdded: 1, rowsRefused: 0 });
  expect(await spentIn('2026-04')).toBe(60_000);
});

test('of columns slipped by one, no number of a person is stored or shown in the clear', async () => {
  const rows = [
    ['公民身份号码', '姓名', '性别', '人员类别', '出生日期'],
    ['林一', '男', man(310), '15412345678', man(311)],
  ];
  const { run, refusals } = await imported(rows, [], { kind: 'persons' });
  expect(run).toMatchObject({ rowsRefused: 1 });
  for (const number of [man(310), man(311), '15412345678']) expect(refusals).not.toContain(number);
  expect(refusals).toContain(man(310).slice(-4));
});

test('rows a filter hides are read as the others, and whoever sends them is told', async () => {
  const bytes = await workbook([HEADING, visit('2026-05', '甲', 100), visit('2026-05', '乙', 100)]);
  const filtered = await tampered(bytes, {
    'xl/worksheets/sheet1.xml': (text) => text.replace('<row r="3"', '<row r="3" hidden="1"'),
  });
  const { run } = await sent(filtered, LEDGER);
  expect(run).toMatchObject({ rowsAdded: 2, rowsRefused: 0 });
  expect(run.notes.join('')).toContain('有1行是筛选掉或者隐藏的');
});
