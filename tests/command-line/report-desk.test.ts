import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from './run-command.ts';

// Every command opens the database by itself, and a small machine runs other tests beside this one.
vi.setConfig({ testTimeout: 240_000 });

const root = mkdtempSync(join(tmpdir(), 'rongjun-report-desk-'));
const data = ['--data', join(root, 'bureau')];
const run = (...args: string[]) => runCommand(['report', ...args, ...data]);
let id = '';

beforeAll(async () => {
  const regions = join(root, 'regions.csv');
  writeFileSync(regions, '区划代码,名称\n99,云岭省示范\n9901,云麓市\n990104,鹿鸣县\n990104001,古林镇\n');
  expect((await runCommand(['region', 'import', regions, ...data])).code).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('each command says how it is used', async () => {
  for (const command of ['compose', 'list', 'finalise', 'compare', 'check']) {
    const { code, stdout } = await runCommand(['report', command, '--help']);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`report ${command}`)]);
  }
});

test('what cannot be composed is told in a sentence', async () => {
  const out = ['--region', '9901', '--period', '2025', '--out', join(root, 'a.docx')];
  const unknown = await run('compose', 'no-such', ...out);
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('没有名为“no-such”的总结模板')]);
  const topic = await run('compose', 'thematic-report', ...out);
  expect([topic.code, topic.stderr]).toEqual([2, expect.stringContaining('专题报告要写明专题名称')]);
  const metric = await run('compose', 'thematic-report', ...out, '--topic', '帮扶', '--metric', 'no-such');
  expect(metric.code).toBeGreaterThanOrEqual(1);
  expect(metric.stderr).toContain('no-such');
});

test('a station has its own summary, and no records at all are told in one sentence', async () => {
  const at = (region: string) => [
    '--region',
    region,
    '--period',
    '2025',
    '--out',
    join(root, 'station.docx'),
  ];
  const station = await run('compose', 'service-station-annual', ...at('990104001000'));
  expect([station.code, station.stdout]).toEqual([
    0,
    expect.stringContaining('已生成《古林镇退役军人服务站2025年工作总结》'),
  ]);
  expect(station.stdout).toMatch(
    /\n所选地区在所选时段里几乎没有记录：\d+ 个数字中 \d+ 个缺数，.*先补登记录。\n文件：/,
  );
  const signed = await run('compose', 'service-station-annual', ...at('990104001000'), '--json');
  expect(JSON.parse(signed.stdout)).toMatchObject({ bureau: '古林镇退役军人服务站' });
  const centre = await run('compose', 'service-centre-annual', ...at('990104001000'));
  expect([centre.code, centre.stderr]).toEqual([
    2,
    expect.stringContaining('“退役军人服务中心年度工作总结”用于市、县（区）一级。'),
  ]);
  const nowhere = await run('compose', 'service-station-annual', ...at('990104099000'));
  expect([nowhere.code, nowhere.stderr]).toEqual([
    1,
    expect.stringContaining('没有区划代码为990104099000的地区'),
  ]);
});

test('a period without records composes with every gap named', async () => {
  const out = join(root, 'thematic.docx');
  const where = ['--region', '9901', '--period', '2025', '--out', out];
  const about = ['--topic', '困难帮扶', '--metric', 'aid-people'];
  const { code, stdout } = await run('compose', 'thematic-report', ...where, ...about, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    title: '云麓市退役军人事务局困难帮扶专题报告',
    figureCount: 2,
    missingCount: 2,
  });
  expect(report.figures[0]).toMatchObject({
    metric: 'aid-people',
    value: null,
    text: '［缺：帮扶困难退役军人人数］',
  });
  expect(existsSync(out)).toBe(true);
  id = report.id;
});

test('gaps are signed only when they are accepted, and nothing is signed twice', async () => {
  const refused = await run('finalise', id);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('有2个数据块没有数')]);
  const out = join(root, 'signed.docx');
  const signed = await run('finalise', id, '--accept-missing', '--out', out, '--json');
  expect(signed.code, signed.stderr).toBe(0);
  expect(JSON.parse(signed.stdout)).toMatchObject({ draftId: id, number: 1, missingCount: 2, file: out });
  expect(existsSync(out)).toBe(true);
  const again = await run('finalise', id, '--accept-missing');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('您这次定稿没有生效')]);
});

test('reports are listed by number, and compared with earlier years or each other', async () => {
  const list = JSON.parse((await run('list', '--json')).stdout);
  expect(list.reports[0]).toMatchObject({ id, state: 'finalised', editions: 1 });
  const years = await run('compare', id, '--json');
  expect(years.code, years.stderr).toBe(0);
  expect(JSON.parse(years.stdout)).toMatchObject({ compared: 1, differing: 0 });
  const both = await run('compare', id, id);
  expect([both.code, both.stdout]).toEqual([0, expect.stringContaining('共比较1个数字，其中0个不同')]);
  const unknown = await run('compare', 'abc');
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('没有编号为 abc 的报告')]);
});
