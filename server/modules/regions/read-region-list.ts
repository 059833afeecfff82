import { isCalendarDate, parseRegionCode } from '#kit';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import type { RegionListRow } from './region-list-row.ts';

/** Headings of the bureau's list, with other words met for them. */
const COLUMNS = {
  code: ['区划代码', '统计用区划代码', '行政区划代码', '代码'],
  name: ['名称', '区划名称', '地区名称', '单位名称'],
  urbanRuralClass: ['城乡分类', '城乡分类代码'],
  validFrom: ['生效日期', '启用日期', '设立日期'],
  validTo: ['失效日期', '停用日期', '撤并日期'],
  stationName: ['站点名称', '服务站名称', '退役军人服务站'],
  stationPhone: ['电话', '联系电话', '站点电话'],
} as const;

type Column = keyof typeof COLUMNS;

/** 城乡分类代码 of the statistics bureau: 主城区、城乡结合区、镇中心区、镇乡结合区、特殊区域、乡中心区、村庄. */
const URBAN_RURAL_CLASSES = ['111', '112', '121', '122', '123', '210', '220'];

const MOST_HEADING_LINES = 10;

const locateColumns = (table: readonly (readonly string[])[]) => {
  for (const [index, cells] of table.slice(0, MOST_HEADING_LINES).entries()) {
    const at = Object.fromEntries(
      Object.entries(COLUMNS).map(([column, names]) => [
        column,
        cells.findIndex((cell) => (names as readonly string[]).includes(cell.replace(/\s/g, ''))),
      ]),
    ) as Record<Column, number>;
    if (at.code >= 0 && at.name >= 0) return { heading: index, at };
  }
  throw new Problem('invalid', 'region-list-headings', '没有找到“区划代码”和“名称”两列。', {
    advice: '请检查表头，或按示例文件的列名填写。',
  });
};

const readLine = (line: number, cell: (column: Column) => string, defaultFrom: string) => {
  const problems: FieldProblem[] = [];
  const refuse = (column: Column, message: string): void => {
    problems.push({ field: `第${line}行“${COLUMNS[column][0]}”`, message });
  };
  let code = 0;
  try {
    code = parseRegionCode(cell('code'));
  } catch {
    refuse('code', `“${cell('code')}”应为2至12位数字。`);
  }
  if (cell('name') === '') refuse('name', '没有填写。');
  const urbanRural = cell('urbanRuralClass');
  if (urbanRural !== '' && !URBAN_RURAL_CLASSES.includes(urbanRural)) {
    refuse('urbanRuralClass', `“${urbanRural}”不是城乡分类代码，应为${URBAN_RURAL_CLASSES.join('、')}之一。`);
  }
  for (const column of ['validFrom', 'validTo'] as const) {
    if (cell(column) !== '' && !isCalendarDate(cell(column))) refuse(column, '日期应写作2026-01-01。');
  }
  const row: RegionListRow = {
    line,
    code,
    name: cell('name'),
    urbanRuralClass: urbanRural === '' ? null : Number(urbanRural),
    validFrom: cell('validFrom') || defaultFrom,
    validTo: cell('validTo') || null,
    stationName: cell('stationName') || null,
    stationPhone: cell('stationPhone') || null,
  };
  return { row, problems };
};

/**
 * Reads the bureau's own list of regions and stations from the cells of a table, its heading among the first ten lines.
 * `defaultFrom` is the day from which lines without 生效日期 hold. Throws Problem invalid with every bad cell.
 */
export const readRegionList = (
  table: readonly (readonly string[])[],
  defaultFrom: string,
): RegionListRow[] => {
  const { heading, at } = locateColumns(table);
  const read = table
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(heading + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => readLine(line, (column) => (cells[at[column]] ?? '').trim(), defaultFrom));
  const problems = read.flatMap((line) => line.problems);
  if (problems.length > 0) {
    throw new Problem('invalid', 'region-list-cells', `名单中有${problems.length}处填写有误，未导入。`, {
      fields: problems,
    });
  }
  return read.map(({ row }) => row);
};
