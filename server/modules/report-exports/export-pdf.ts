import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '#platform/errors/problem.ts';
import { WorkQueue } from '#platform/jobs/work-queue.ts';
import { runOffice } from './run-office.ts';

const PROGRAMS = ['soffice', 'libreoffice'];
const LONGEST_MS = 60_000;
/** Who comes after so many is asked to come again: each takes seconds. */
const MOST_WAITING = 8;

/** One at a time, since each takes hundreds of megabytes and a core. */
const queue = new WorkQueue();

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

const busy = (): Problem =>
  new Problem('unavailable', 'pdf-busy', '正在生成的 PDF 较多，这一份没有生成。', {
    advice: '请过一分钟再试，或下载 docx 后另存为 PDF。',
  });

/** Each run has a profile of its own: one that was killed spoils no other. */
const setPages = async (docx: Buffer, office: string, patience: number): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'rongjun-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
    await runOffice(office, options, patience);
    return await readFile(join(folder, 'report.pdf'));
  } catch {
    throw failed();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * The PDF of a packed docx, set by LibreOffice, so that both have the same pages. Throws Problem unavailable where there
 * is no LibreOffice, it fails, or many wait for it.
 */
export const exportPdf = async (
  docx: Buffer,
  environment = process.env,
  patience = LONGEST_MS,
): Promise<Buffer> => {
  const office = await findOffice(environment);
  if (!office) throw noOffice();
  if (queue.length >= MOST_WAITING) throw busy();
  return queue.add(() => setPages(docx, office, patience));
};
