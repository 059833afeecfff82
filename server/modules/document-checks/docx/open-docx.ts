import { open } from 'node:fs/promises';
import { Problem } from '#platform/errors/problem.ts';
import { openArchive, type Archive, type ArchiveLimits } from '#platform/files/excel/open-archive.ts';

const LIMITS: ArchiveLimits = {
  entries: 3_000,
  totalBytes: 256 * 2 ** 20,
  ratio: 200,
  ratioFromBytes: 8 * 2 ** 20,
};
const LARGEST_TEXT_PART = 48 * 2 ** 20;
const HEAD_LENGTH = 4096;
const AGAIN = '请在Word或WPS中打开原文，另存为“Word 文档（*.docx）”后再试。';

const refusal = (code: string, message: string, advice = AGAIN): Problem =>
  new Problem('invalid', code, message, { advice });

const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF文档'],
  ['{\\rtf', 'RTF文档'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['Rar!', 'RAR压缩包'],
  ['7z\xbc\xaf', '7z压缩包'],
  ['MZ', '可执行程序'],
  ['\x7fELF', '可执行程序'],
];
const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const headOf = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
};

const holdsEncryption = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 2 ** 20);
    const ends = await Promise.all(
      [0, size - length].map((at) => file.read(Buffer.alloc(length), 0, length, at)),
    );
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    return ends.some(({ buffer }) => buffer.includes(name));
  } finally {
    await file.close();
  }
};

/** Refuses by its first bytes what is no docx, each kind in one sentence. */
const requireZip = async (path: string): Promise<void> => {
  const head = await headOf(path);
  if (head === '') throw refusal('empty-file', '文件是空的，没有任何内容。');
  if (head.startsWith(ZIP)) return;
  if (head.startsWith(OLE)) {
    throw (await holdsEncryption(path))
      ? refusal('encrypted-document', '文档设了打开密码，无法读取。', '请在Word或WPS中去掉密码，另存后再试。')
      : refusal('old-document', '这是旧版Word或WPS文档（.doc、.wps），不是docx。');
  }
  const other = OTHERS.find(([magic]) => head.startsWith(magic));
  if (other) throw refusal('wrong-file-type', `这是${other[1]}，不是docx文档。`);
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)/i.test(head))
    throw refusal('wrong-file-type', '这是改了扩展名的网页或XML文件，不是docx文档。');
  throw refusal('broken-document', '文档已损坏或不是docx，无法打开。');
};

/** A docx within its limits. */
export interface Docx {
  readonly archive: Archive;
  /** A text part as a string; '' when the package has none. */
  readonly readText: (name: string) => Promise<string>;
  readonly close: () => void;
}

const requireDocument = (archive: Archive): void => {
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw refusal(
      'macro-document',
      '文档带有宏，为安全起见不打开。',
      '请另存为不带宏的“Word 文档（*.docx）”后再试。',
    );
  if (archive.has('word/document.xml')) return;
  if (archive.has('xl/workbook.xml')) throw refusal('wrong-file-type', '这是Excel工作簿，不是docx文档。');
  if (archive.has('ppt/presentation.xml')) throw refusal('wrong-file-type', '这是演示文稿，不是docx文档。');
  throw refusal('broken-document', '这个压缩包里没有Word正文，不是docx文档。');
};

const readable = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw refusal('broken-document', '文档已损坏或没有传完整，无法打开。');
    if (error.code === 'encrypted-workbook')
      throw refusal('encrypted-document', '文档设了打开密码，无法读取。', '请去掉密码，另存后再试。');
    const isOurs = error.code.endsWith('-document') || error.code === 'wrong-file-type';
    throw isOurs ? error : refusal(error.code, error.message);
  }
};

/** Opens a docx file. Throws a Problem that says in one sentence what it is when it cannot be read. */
export const openDocx = async (path: string): Promise<Docx> => {
  await requireZip(path);
  const archive = await readable(() => openArchive(path, LIMITS));
  const readText = (name: string): Promise<string> =>
    readable(async () => {
      if (!archive.has(name)) return '';
      if (archive.sizeOf(name) > LARGEST_TEXT_PART)
        throw refusal('too-long-document', '文档太长，无法检查。', '请分成几份再检查。');
      const text = (await archive.read(name)).toString('utf8');
      if (/<!DOCTYPE/i.test(text.slice(0, HEAD_LENGTH)))
        throw refusal('broken-document', '文档里有不正常的声明，已拒绝。');
      return text;
    });
  try {
    await readable(async () => requireDocument(archive));
    const body = await readText('word/document.xml');
    if (!body.includes('<w:body')) throw refusal('broken-document', '文档的正文已损坏，无法读取。');
  } catch (error) {
    archive.close();
    throw error;
  }
  return { archive, readText, close: () => archive.close() };
};
