import { findCodeList } from '#definitions';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import type { ArchiveRef, ContentsLine, FileRow } from './archive-row.ts';
import { changeFiles } from './change-files.ts';
import { getFile } from './get-archive.ts';
import { requireUnchecked } from './require-unchecked.ts';

const STALE = new Problem('conflict', 'archive-changed', '这卷档案刚刚被他人修改。', {
  advice: '请刷新后再提交。',
});

/** A folder held for a change; a version other than the clerk saw is refused. */
export const openFile = async (tx: Tx, ref: ArchiveRef, rowVersion: number): Promise<FileRow> => {
  const row = await getFile(tx, ref, { lock: true });
  if (row.row_version !== rowVersion) throw STALE;
  return row;
};

const problemsOf = (contents: readonly ContentsLine[], pages: number): FieldProblem[] => {
  const parts = findCodeList('archive-part')?.entries.map(({ code }) => code) ?? [];
  return contents.flatMap((line, at) => {
    const wrong = (message: string): FieldProblem => ({
      field: `contents.${at}`,
      message: `第${at + 1}行：${message}`,
    });
    if (!parts.includes(line.part)) return [wrong('请选择材料类别。')];
    if (line.from > line.to) return [wrong('起始页不能大于结束页。')];
    if (line.to > pages) return [wrong(`页码超过已扫描的${pages}页。`)];
    const overlap = contents.slice(0, at).some((other) => line.from <= other.to && other.from <= line.to);
    return overlap ? [wrong('页码与前面的行重叠。')] : [];
  });
};

/** Writes the list of contents of a scanned folder that no check looks at. */
export const indexFile = async (
  tx: Tx,
  context: ActContext,
  ref: ArchiveRef,
  { contents, rowVersion }: { readonly contents: readonly ContentsLine[]; readonly rowVersion: number },
): Promise<void> => {
  const row = await openFile(tx, ref, rowVersion);
  requireUnchecked(row, '目录没有保存');
  // What came back for its list of contents alone needs no new scan.
  if (row.state === 'registered')
    throw new Problem('conflict', 'archive-not-scanned', '先扫描，再编目。', { advice: '请先上传扫描件。' });
  const problems = problemsOf(contents, row.pages_scanned);
  if (problems.length > 0)
    throw new Problem('invalid', 'contents-invalid', '目录有误，未保存。', { fields: problems });
  await changeFiles(tx, context, 'archive.index', [{ row, changes: { contents, state: 'indexed' } }]);
};
