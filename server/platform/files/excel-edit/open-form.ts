import { Problem } from '../../errors/problem.ts';
import { refuseMacros } from '../attachments/refuse-macros.ts';
import { openArchive, type Archive, type ArchiveLimits } from '../excel/open-archive.ts';
import { readSurroundings } from '../excel/read-xlsx.ts';
import { readWorkbookParts, type WorkbookParts } from '../excel/read-workbook-parts.ts';
import { sniffTableFile } from '../excel/sniff-table-file.ts';
import { readGrid, type SheetGrid } from './read-grid.ts';

/** A workbook opened to be filled in. Close it when done. */
export interface Form {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
  /** The grid of a visible sheet. Throws a Problem for another name, or a sheet too large or broken. */
  readonly grid: (sheet: string) => Promise<SheetGrid>;
  readonly close: () => void;
}

const LIMITS: ArchiveLimits = {
  entries: 2_000,
  totalBytes: 128 * 2 ** 20,
  ratio: 200,
  ratioFromBytes: 8 * 2 ** 20,
};
const LARGEST_SHEET = 24 * 2 ** 20;

const refusal = (code: string, message: string, advice: string): Problem =>
  new Problem('invalid', code, message, { advice });

/** Opens a workbook that can be edited in place: an .xlsx without macros. Throws a Problem that says what it is otherwise. */
export const openForm = async (path: string): Promise<Form> => {
  if ((await sniffTableFile(path)) !== 'xlsx')
    throw refusal(
      'not-a-workbook',
      '这是文本表格，没有格式可保留。',
      '请另存为“Excel 工作簿（*.xlsx）”后再上传。',
    );
  await refuseMacros(path);
  const archive = await openArchive(path, LIMITS);
  try {
    const parts = await readWorkbookParts(archive);
    const around = await readSurroundings(archive, parts);
    return {
      archive,
      parts,
      close: archive.close,
      grid: async (name) => {
        const sheet = parts.worksheets.find((one) => one.name === name && !one.hidden);
        if (!sheet) throw refusal('sheet-unknown', '没有这张工作表。', '请重新选择工作表。');
        if (archive.sizeOf(sheet.path) > LARGEST_SHEET)
          throw refusal(
            'sheet-too-large',
            `工作表“${name}”太大，不能在原表中填写。`,
            '请删去不用的行后再上传。',
          );
        try {
          return readGrid((await archive.read(sheet.path)).toString('utf8'), around);
        } catch (error) {
          if (error instanceof Problem) throw error;
          throw refusal(
            'broken-worksheet',
            `工作表“${name}”的内容已损坏。`,
            '请在Excel或WPS中打开原表，另存后再上传。',
          );
        }
      },
    };
  } catch (error) {
    archive.close();
    throw error;
  }
};
