import type { ArchiveFile, NewFolder } from '../../api/archives.ts';
import type { FolderLeft } from '../../api/moves.ts';

const STATES: Readonly<Record<string, string>> = {
  registered: '待扫描',
  scanned: '待编目',
  indexed: '待质检',
  sampled: '抽中待检',
  passed: '抽检合格',
  returned: '退回返工',
  accepted: '已验收',
};

export const stateOptions = Object.entries(STATES).map(([value, label]) => ({ value, label }));

export const folderStateWords = ({ state, isSampled }: ArchiveFile): string =>
  STATES[state === 'indexed' && isSampled ? 'sampled' : state] ?? state;

/** Folders whose scans follow a person to another county: how many, their numbers, and how far they were. */
export const foldersLeftWords = (folders: readonly FolderLeft[]): string =>
  folders.length === 0
    ? ''
    : `${folders.length}卷：${folders.map(({ number, state }) => `${number}（${STATES[state] ?? state}）`).join('、')}`;

const HEADING = /档号/;

/**
 * Folders as they are pasted from a sheet: 盒号、档号、姓名、身份证号、页数, apart by tabs or commas; a heading line and
 * empty lines are passed over. A line that cannot be read is told by its number.
 */
export const readPastedFolders = (text: string): { files: NewFolder[]; problems: string[] } => {
  const files: NewFolder[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || HEADING.test(line)) continue;
    const cells = line.split(/\t|,|，/).map((cell) => cell.trim());
    const [box = '', number = '', name = '', idNumber = '', pages = ''] = cells;
    if (cells.length !== 5) problems.push(`第${index + 1}行：应有5列，读到${cells.length}列。`);
    else if (number === '' || name === '') problems.push(`第${index + 1}行：缺档号或姓名。`);
    else if (!/^\d{0,5}$/.test(pages)) problems.push(`第${index + 1}行：页数“${pages}”不是整数。`);
    else files.push({ box, number, name, idNumber: idNumber || null, pages: Number(pages || 0) });
  }
  return { files, problems };
};
