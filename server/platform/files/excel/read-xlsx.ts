import { Problem } from '../../errors/problem.ts';
import type { SheetRow, SheetSource, TableFile } from './cell.ts';
import { dateStyles } from './date-styles.ts';
import { tallCellFiller } from './fill-tall-cells.ts';
import { openArchive, type Archive } from './open-archive.ts';
import { attribute, parseRow, type CellSurroundings } from './parse-row.ts';
import { readTallCells } from './read-merges.ts';
import { readWorkbookParts, type WorkbookParts, type WorksheetPart } from './read-workbook-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { splitElements } from './split-elements.ts';

/** Shared strings are held in memory, compactly, while the workbook is open; beyond this it is better sent as CSV. */
const LARGEST_SHARED_STRINGS = 512 * 2 ** 20;
const LARGEST_STYLES = 16 * 2 ** 20;

/** Opens a workbook: visible worksheets in order; hidden ones are named in the notes and never read. */
export const readXlsx = async (path: string): Promise<TableFile> => {
  const archive = await openArchive(path);
  try {
    const parts = await readWorkbookParts(archive);
    refuseHuge(archive, parts.sharedStrings, LARGEST_SHARED_STRINGS);
    refuseHuge(archive, parts.styles, LARGEST_STYLES);
    return tableFileOf(archive, parts);
  } catch (error) {
    archive.close();
    throw error;
  }
};

const tableFileOf = (archive: Archive, parts: WorkbookParts): TableFile => {
  const visible = parts.worksheets.filter(({ hidden }) => !hidden);
  const hidden = parts.worksheets.filter((worksheet) => worksheet.hidden);
  const total = visible.reduce((sum, { path }) => sum + archive.sizeOf(path), 0);
  let done = 0;
  const count = (length: number): void => void (done += length);
  const surroundings = once(() => readSurroundings(archive, parts));
  return {
    kind: 'xlsx',
    sheets: visible.map((worksheet) => ({
      ...sheetSource(archive, worksheet, surroundings, count),
      isFrom1904: parts.date1904,
    })),
    notes: hidden.map(({ name }) => `工作表“${name}”是隐藏的，没有读取。`),
    progress: () => ({ done: Math.min(done, total), total }),
    close: archive.close,
  };
};

/** What the cells of a workbook refer to: texts, styles of days. */
export const readSurroundings = async (
  archive: Archive,
  parts: WorkbookParts,
): Promise<CellSurroundings> => ({
  strings: await readSharedStrings(
    parts.sharedStrings === null ? null : await archive.stream(parts.sharedStrings),
  ),
  dateStyles:
    parts.styles === null ? new Set() : dateStyles((await archive.read(parts.styles)).toString('utf8')),
  date1904: parts.date1904,
});

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

const sheetSource = (
  archive: Archive,
  worksheet: WorksheetPart,
  surroundings: () => Promise<CellSurroundings>,
  count: (length: number) => void,
): SheetSource => ({
  name: worksheet.name,
  batches: async function* () {
    try {
      const around = await surroundings();
      const fill = tallCellFiller(await readTallCells(archive, worksheet.path));
      let last = 0;
      for await (const rows of splitElements(await archive.stream(worksheet.path), 'row', count)) {
        yield rows.map(({ attributes, content }): SheetRow => {
          last = Number(attribute(attributes, 'r') ?? last + 1);
          const row = { number: last, cells: parseRow(content, around) };
          return fill(HIDDEN.test(attributes) ? { ...row, isHidden: true } : row);
        });
      }
    } catch (error) {
      throw asProblem(error, worksheet.name);
    }
  },
});

const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;

const asProblem = (error: unknown, sheet: string): Problem =>
  error instanceof Problem
    ? error
    : new Problem('invalid', 'broken-worksheet', `工作表“${sheet}”的内容已损坏，无法读完。`, {
        advice: '请在Excel或WPS中打开原表，另存为“Excel 工作簿（*.xlsx）”后再上传。',
      });

const refuseHuge = (archive: Archive, part: string | null, limit: number): void => {
  if (part === null || archive.sizeOf(part) <= limit) return;
  throw new Problem('too-large', 'workbook-too-large', '工作簿的内容过多，无法整本读取。', {
    advice: '请分成几个文件，或另存为“CSV UTF-8（逗号分隔）”后再上传。',
  });
};
