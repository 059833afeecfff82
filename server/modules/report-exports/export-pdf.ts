import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from '#platform/errors/problem.ts';

const PROGRAMS = ['soffice', 'libreoffice'];
const LONGEST_MS = 60_000;

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The LibreOffice of this machine, named by RONGJUN_SOFFICE or found on the path; null where there is none. */
export const findOffice = async (environment: NodeJS.ProcessEnv = process.env): Promise<string | null> => {
  const named = environment.RONGJUN_SOFFICE;
  if (named) return (await isProgram(named)) ? named : null;
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    for (const program of PROGRAMS) {
      const path = join(folder, program);
      if (folder !== '' && (await isProgram(path))) return path;
    }
  }
  return null;
};

const noOffice = (): Problem =>
  new Problem('unavailable', 'pdf-not-available', '这台服务器没有安装 LibreOffice，不能直接生成 PDF。', {
    advice: '请下载 docx，用 WPS 或 Word 打开后另存为 PDF；或请系统管理员安装 LibreOffice。',
  });

const failed = (): Problem =>
  new Problem('unavailable', 'pdf-failed', 'PDF 没有生成成功。', {
    advice: '请稍后再试，或下载 docx 后另存为 PDF。',
  });

/**
 * The PDF of a packed docx, set by LibreOffice, so that both have the same pages. Each run has a profile of its own:
 * two at once do not wait for each other. Throws Problem unavailable where there is no LibreOffice or it fails.
 */
export const exportPdf = async (docx: Buffer, environment = process.env): Promise<Buffer> => {
  const office = await findOffice(environment);
  if (!office) throw noOffice();
  const folder = await mkdtemp(join(tmpdir(), 'rongjun-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
    await promisify(execFile)(office, options, { timeout: LONGEST_MS, killSignal: 'SIGKILL' });
    return await readFile(join(folder, 'report.pdf'));
  } catch {
    throw failed();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
