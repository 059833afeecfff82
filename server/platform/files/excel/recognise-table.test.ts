import { describe, expect, test } from 'vitest';
import type { Cell, SheetRow } from './cell.ts';
import { classifyRow } from './classify-row.ts';
import { recogniseTable, type RecognisedTable } from './recognise-table.ts';

const COLUMNS = [
  { code: 'name', label: '姓名', aliases: ['人员姓名'], required: true },
  { code: 'amount', label: '慰问金', aliases: ['金额'], required: true },
  { code: 'day', label: '走访日期', required: true },
  { code: 'note', label: '备注' },
];
const sheet = (...rows: Cell[][]): SheetRow[] => rows.map((cells, at) => ({ number: at + 1, cells }));
const where = (table: RecognisedTable | null) =>
  Object.fromEntries(table?.columns.map(({ code, index }) => [code, index]) ?? []);

describe('the heading is found', () => {
  test('under merged titles, reordered, renamed, with units and stars', () => {
    const table = recogniseTable(
      sheet(
        ['云麓市走访慰问台账'],
        [],
        ['填报单位：某站', null, null, '单位：万元'],
        ['序号', '＊走 访\n日期', '金　额（万元）', '人员姓名：', '心情'],
      ),
      COLUMNS,
    );
    expect(where(table)).toEqual({ day: 1, amount: 2, name: 3 });
    expect(table).toMatchObject({ lastHeaderRow: 4, unknown: ['心情'], missing: [] });
    expect(table?.columns.find(({ code }) => code === 'amount')?.inTenThousands).toBe(true);
  });

  test('over two lines, under group headings', () => {
    const table = recogniseTable(
      sheet(
        ['姓名', '慰问情况', null, '备注'],
        [null, '走访日期', '慰问金(元)', null],
        ['张三', '2026-1-1', 5, null],
      ),
      COLUMNS,
    );
    expect(where(table)).toEqual({ name: 0, day: 1, amount: 2, note: 3 });
    expect(table?.lastHeaderRow).toBe(2);
  });

  test('and not where there is none', () => {
    expect(recogniseTable(sheet(['填表说明'], ['姓名一栏请填写全名']), COLUMNS)).toBeNull();
    expect(recogniseTable([], COLUMNS)).toBeNull();
  });

  test('money is in 万元 by its own words, else by its group, else by the line above the table', () => {
    const inTenThousands = (...rows: Cell[][]) =>
      recogniseTable(sheet(...rows), COLUMNS)?.columns.find(({ code }) => code === 'amount')
        ?.moneyInTenThousands;
    const own = ['姓名', '走访日期', '金额'];
    expect(inTenThousands(['单位：万元'], own)).toBe(true);
    expect(inTenThousands(['单位：万元'], ['姓名', '走访日期', '金额（元）'])).toBe(false);
    expect(inTenThousands(['姓名', '走访日期', '支出（万元）', null], [null, null, '人次', '金额'])).toBe(
      true,
    );
    expect(inTenThousands(['填报单位：某站'], own)).toBe(false);
  });

  test('missing and doubled columns are named', () => {
    const table = recogniseTable(sheet(['姓名', '人员姓名', '慰问金']), COLUMNS);
    expect(table?.missing).toEqual(['走访日期']);
    expect(table?.doubled).toEqual([{ label: '姓名', headings: ['姓名', '人员姓名'] }]);
  });
});

describe('rows below the heading', () => {
  const table = recogniseTable(sheet(['姓名', '慰问金', '走访日期', '备注']), COLUMNS) as RecognisedTable;
  const kind = (cells: Cell[], number = 9) => classifyRow({ number, cells }, table);
  test.each<[string, Cell[]]>([
    ['blank', ['', ' ', null, '　']],
    ['total', ['合 计', 500, null, null]],
    ['total', [null, '总计：', 500]],
    ['total', ['小计', '3人', null]],
    ['footer', ['填报人：李四', null, '填报时间：2026年1月', null]],
    ['footer', ['备注：本表一式两份']],
    ['footer', [null, null, null, null, '旁注']],
    ['repeated-heading', ['姓名', '慰问金（元）', '走访日期', '备注']],
    ['data', ['张三', 500, '2026-01-01', '合计两次']],
    ['data', ['王合计', 500, '2026-01-01', null]],
    ['data', [null, 500, null, null]],
    ['footer', ['', '填报人：李四', null, '联系电话：123']],
  ])('%s', (expected, cells) => expect(kind(cells)).toBe(expected));
  test('a record of a wide table, filled in where it must be, is no footer for its remark', () => {
    const more = ['电话', '住址', '学历', '籍贯', '职务'].map((label) => ({ code: label, label }));
    const headings = [...COLUMNS, ...more].map(({ label }) => label);
    const wide = recogniseTable(sheet(headings), [...COLUMNS, ...more])!;
    const wideKind = (cells: Cell[]) => classifyRow({ number: 9, cells }, wide);
    expect(wideKind(['张三', 500, '2026-01-01', '说明：家属代领'])).toBe('data');
    expect(wideKind([null, null, '填报时间：2026年1月', '填报人：李四'])).toBe('footer');
    expect(wideKind(['填报人：李四', '电话', '123', null])).toBe('footer');
  });
  test('a line of column numbers right under the heading', () => {
    expect(kind(['甲', '1', 2, '3'], 2)).toBe('column-numbers');
    expect(kind(['甲', '1', 2, '3'], 3)).toBe('data');
  });
});
