import { Problem } from '../../errors/problem.ts';
import { openArchive, type ArchiveLimits } from '../excel/open-archive.ts';

const LIMITS: ArchiveLimits = {
  entries: 5_000,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFromBytes: 16 * 2 ** 20,
};

/** Parts of an Office file that run: macros, ActiveX controls, programs packed inside. */
const RUNS = /(vbaProject\.bin|vbaData\.xml|(^|\/)activeX\/|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|jar)$)/i;

/** Word and Excel files may hold no macros and may not swell when unpacked. Reads the directory of the archive only. */
export const refuseMacros = async (path: string): Promise<void> => {
  const archive = await openArchive(path, LIMITS);
  try {
    if (!archive.names.some((name) => RUNS.test(name))) return;
    throw new Problem('invalid', 'macros-inside', '文件里含有宏或程序，不能保存。', {
      advice: '请另存为不含宏的 .docx、.xlsx，或转成 PDF 后再上传。',
    });
  } finally {
    archive.close();
  }
};
