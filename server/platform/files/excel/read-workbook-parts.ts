import { posix } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import type { Archive } from './open-archive.ts';
import { printable } from './clean-text.ts';
import { findTags } from './xml-tags.ts';

export interface WorksheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** Where the parts of a workbook lie in its archive. Macros, drawings and links are not even looked at. */
export interface WorkbookParts {
  readonly worksheets: readonly WorksheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Serial 0 is 1904-01-01, as old Mac workbooks have it. */
  readonly date1904: boolean;
}

const LARGEST_SMALL_PART = 16 * 2 ** 20;

const broken = (message: string): Problem =>
  new Problem('invalid', 'broken-workbook', message, {
    advice: '请在Excel或WPS中打开原表，另存为“Excel 工作簿（*.xlsx）”后再上传。',
  });

const readSmall = async (archive: Archive, path: string): Promise<string> => {
  if (!archive.has(path) || archive.sizeOf(path) > LARGEST_SMALL_PART)
    throw broken('工作簿已损坏，缺少必要的部分。');
  return (await archive.read(path)).toString('utf8');
};

const relationshipsOf = async (archive: Archive, part: string) => {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(path)) return [];
  return findTags(await readSmall(archive, path), 'Relationship').map(
    ({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      path: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target),
    }),
  );
};

/** Reads the table of contents of an Office Open XML workbook. Throws a Problem when the archive is something else. */
export const readWorkbookParts = async (archive: Archive): Promise<WorkbookParts> => {
  refuseOtherDocuments(archive);
  const root = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  const workbookPath = root?.path ?? 'xl/workbook.xml';
  const workbook = await readSmall(archive, workbookPath);
  const relationships = await relationshipsOf(archive, workbookPath);
  const partOf = (type: string): string | null => {
    const path = relationships.find((relationship) => relationship.type === type)?.path;
    return path !== undefined && archive.has(path) ? path : null;
  };
  const worksheets = findTags(workbook, 'sheet').flatMap(({ name = '', id, state = 'visible' }) => {
    const part = relationships.find((relationship) => relationship.id === id);
    const isWorksheet = part?.type === 'worksheet' && archive.has(part.path);
    return isWorksheet ? [{ name: printable(name), path: part.path, hidden: state !== 'visible' }] : [];
  });
  if (worksheets.length === 0) throw broken('工作簿里没有可读的工作表。');
  const date1904 = findTags(workbook, 'workbookPr').some(
    ({ date1904: flag }) => flag === '1' || flag === 'true',
  );
  return { worksheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), date1904 };
};

const refuseOtherDocuments = (archive: Archive): void => {
  const contains = (prefix: string): boolean => archive.names.some((name) => name.startsWith(prefix));
  if (archive.has('xl/workbook.bin')) throw broken('这是二进制工作簿（.xlsb），不能直接导入。');
  if (contains('word/')) throw broken('这是Word文档，不是Excel工作簿。');
  if (contains('ppt/')) throw broken('这是演示文稿，不是Excel工作簿。');
  if (archive.has('mimetype') && archive.has('content.xml'))
    throw broken('这是OpenDocument表格（.ods），不能直接导入。');
  if (!archive.has('[Content_Types].xml')) throw broken('这是普通压缩包，不是Excel工作簿。');
};
