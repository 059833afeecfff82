import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';

const LINE = { style: 'thin' } as const;
const BOX: CellStyle = {
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const HEAD: CellStyle = { ...BOX, font: { bold: true } };
const TITLE: CellStyle = {
  font: { bold: true, size: 18 },
  alignment: { horizontal: 'center', vertical: 'center' },
};

type Value = string | number | null;
interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as superiors send it: a title over all columns, a heading of boxes, rows to fill, words at the foot. */
const sheetOf = (
  name: string,
  rows: readonly (readonly Value[])[],
  {
    headings,
    boxed,
    merges,
    widths,
    formulas = {},
  }: {
    readonly headings: readonly number[];
    readonly boxed: readonly [number, number];
    readonly merges: readonly Merge[];
    readonly widths: readonly number[];
    readonly formulas?: Readonly<Record<string, string>>;
  },
): WriteSheet => ({
  name,
  rows: rows.map((cells) => [...cells]),
  columns: widths.map((width) => ({ width })),
  merges: [...merges],
  cells: new Map(
    rows.flatMap((_, row) =>
      widths.map((__, column) => {
        const value = rows[row]?.[column] ?? null;
        const formula = formulas[`${row},${column}`];
        const style =
          row === 0 ? TITLE : headings.includes(row) ? HEAD : row >= boxed[0] && row <= boxed[1] ? BOX : {};
        return [`${row},${column}`, { value, style, ...(formula ? { formula } : {}) }] as const;
      }),
    ),
  ) as NonNullable<WriteSheet['cells']>,
});

const blank = (count: number, width: number): null[][] =>
  Array.from({ length: count }, () => Array<null>(width).fill(null));

const roster = sheetOf(
  '名册',
  [
    ['2026年退役军人基本情况登记表', ...Array<null>(8).fill(null)],
    ['填报单位：', null, null, null, null, null, null, '填报时间：', null],
    ['序号', '姓名', '性别', '公民身份号码', '年龄（周岁）', '服役情况', null, '户籍所在地', '联系电话'],
    [null, null, null, null, null, '入伍年月', '退役年月', null, null],
    ...blank(8, 9),
    ['填表人：', null, null, '审核人：', null, null, null, null, null],
  ],
  {
    headings: [2, 3],
    boxed: [4, 11],
    widths: [6, 10, 6, 22, 8, 12, 12, 30, 16],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
      ...[0, 1, 2, 3, 4, 7, 8].map((column) => ({
        startRow: 2,
        startCol: column,
        endRow: 3,
        endCol: column,
      })),
      { startRow: 2, startCol: 5, endRow: 2, endCol: 6 },
    ],
  },
);

const AREAS = ['青岚区', '云溪县', '合计'];

const statistics = sheetOf(
  '统计表',
  [
    ['2026年退役军人服务工作统计表', null, null, null, null],
    ['地区', '走访慰问', null, '志愿服务', '备注'],
    [null, '走访慰问人次（人次）', '慰问金（万元）', '志愿服务活动（场）', null],
    ...AREAS.map((name): Value[] => [name, null, null, null, null]),
    ['填报人：', null, null, null, null],
  ],
  {
    headings: [1, 2],
    boxed: [3, 5],
    widths: [18, 20, 18, 20, 24],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
      { startRow: 1, startCol: 4, endRow: 2, endCol: 4 },
    ],
  },
);

/** Sheets sent from above, to try filling: a list of people and a table of areas. */
export const superiorSheets: readonly { readonly file: string; readonly make: () => Promise<Uint8Array> }[] =
  [
    { file: '上级报表示例-人员名册.xlsx', make: () => writeXlsx({ sheets: [roster] }) },
    { file: '上级报表示例-统计表.xlsx', make: () => writeXlsx({ sheets: [statistics] }) },
  ];
