import { streamXlsxRows, type StreamRow } from 'hucre/xlsx';
import { Problem } from '../../errors/problem.ts';
import type { SheetRow, SheetSource, TableFile } from './cell.ts';
import { openArchive, type Archive } from './open-archive.ts';
import { pullOnDemand } from './pull-on-demand.ts';
import { tallCellFiller } from './fill-tall-cells.ts';
import { readTallCells } from './read-merges.ts';
import { readWorkbookParts, type WorkbookParts, type WorksheetPart } from './read-workbook-parts.ts';
import { restreamWorksheet } from './restream-worksheet.ts';

const BATCH_LENGTH = 500;
/** Shared strings are held in memory while a sheet is read; beyond this a workbook is better sent as CSV. */
const LARGEST_SHARED_STRINGS = 256 * 2 ** 20;

/** Opens a workbook: visible worksheets in order; hidden ones are named in the notes and never read. */
export const readXlsx = async (path: string): Promise<TableFile> => {
  const archive = await openArchive(path);
  try {
    const parts = await readWorkbookParts(archive);
    refuseHugeStrings(archive, parts);
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
  return {
    kind: 'xlsx',
    sheets: visible.map((worksheet) => sheetSource(archive, parts, worksheet, count)),
    notes: hidden.map(({ name }) => `工作表“${name}”是隐藏的，没有读取。`),
    progress: () => ({ done: Math.min(done, total), total }),
    close: archive.close,
  };
};

const sheetSource = (
  archive: Archive,
  parts: WorkbookParts,
  worksheet: WorksheetPart,
  count: (length: number) => void,
): SheetSource => ({
  name: worksheet.name,
  batches: async function* () {
    // A broken part is told when its rows are read.
    const tall = await readTallCells(archive, worksheet.path).catch(() => []);
    const fill = tallCellFiller(tall);
    const { stream, whileWaiting } = pullOnDemand(restreamWorksheet(archive, parts, worksheet, count));
    const rows = streamXlsxRows(stream as globalThis.ReadableStream<Uint8Array>);
    try {
      let batch: SheetRow[] = [];
      for (let next = await whileWaiting(rows.next()); !next.done; next = await whileWaiting(rows.next())) {
        batch.push(fill(sheetRow(next.value)));
        if (batch.length < BATCH_LENGTH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    } catch (error) {
      throw asProblem(error, worksheet.name);
    } finally {
      await rows.return();
    }
  },
});

const sheetRow = ({ index, values }: StreamRow): SheetRow => ({ number: index + 1, cells: values });

const asProblem = (error: unknown, sheet: string): Problem =>
  error instanceof Problem
    ? error
    : new Problem('invalid', 'broken-worksheet', `工作表“${sheet}”的内容已损坏，无法读完。`, {
        advice: '请在Excel或WPS中打开原表，另存为“Excel 工作簿（*.xlsx）”后再上传。',
      });

const refuseHugeStrings = (archive: Archive, parts: WorkbookParts): void => {
  if (parts.sharedStrings === null || archive.sizeOf(parts.sharedStrings) <= LARGEST_SHARED_STRINGS) return;
  throw new Problem('too-large', 'workbook-too-large', '工作簿的文字内容过多，无法整本读取。', {
    advice: '请分成几个文件，或另存为“CSV UTF-8（逗号分隔）”后再上传。',
  });
};
