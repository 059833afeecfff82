import { open } from 'node:fs/promises';
import { Problem } from '../../errors/problem.ts';
import { isProgram, PROGRAM_ADVICE } from '../programs.ts';

/** What a file is by its content, whatever its name says. */
export type TableFileKind = 'xlsx' | 'text';

const HEAD_LENGTH = 4096;
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Names of the streams inside an OLE container are UTF-16LE. */
const inUtf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');

const startsWith = (head: Buffer, magic: Buffer): boolean => head.subarray(0, magic.length).equals(magic);

/**
 * Tells a table file by its first bytes. Throws a Problem that says what the file is and what to do
 * when it is not one we read.
 */
export const sniffTableFile = async (path: string): Promise<TableFileKind> => {
  const { head, tail, size } = await readEnds(path);
  if (size === 0) throw refusal('empty-file', '文件是空的，没有任何内容。', '请重新导出或另存后再上传。');
  if (startsWith(head, ZIP)) return 'xlsx';
  if (startsWith(head, EMPTY_ZIP))
    throw refusal('empty-zip', '这是一个空的压缩包，不是Excel工作簿。', SAVE_AS_XLSX);
  if (startsWith(head, OLE)) throw oleRefusal(Buffer.concat([head, tail]));
  if (isProgram(head)) throw refusal('wrong-file-type', '这是可执行程序，不是表格文件。', PROGRAM_ADVICE);
  const known = OTHERS.find(({ magic }) => startsWith(head, Buffer.from(magic, 'latin1')));
  if (known) throw refusal('wrong-file-type', `这是${known.title}，不是表格文件。`, SAVE_AS_XLSX);
  if (
    /^\s*(<\?xml|<!doctype html|<html|<table)/i.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, ''))
  ) {
    throw refusal('html-table', '这是改了扩展名的网页或XML文件，不是真正的Excel工作簿。', SAVE_AS_XLSX);
  }
  const isUtf16 = UTF16_MARKS.some((mark) => startsWith(head, mark));
  if (!isUtf16 && head.includes(0))
    throw refusal('wrong-file-type', '无法识别这个文件，它不是表格文件。', SAVE_AS_XLSX);
  return 'text';
};

const SAVE_AS_XLSX = '请在Excel或WPS中打开原表，另存为“Excel 工作簿（*.xlsx）”后再上传。';

const OTHERS = [
  { magic: '%PDF', title: 'PDF文档' },
  { magic: '\x89PNG', title: '图片' },
  { magic: '\xff\xd8\xff', title: '图片' },
  { magic: 'GIF8', title: '图片' },
  { magic: 'Rar!', title: 'RAR压缩包' },
  { magic: '7z\xbc\xaf', title: '7z压缩包' },
  { magic: '\x1f\x8b', title: 'GZ压缩包' },
  { magic: '{\\rtf', title: 'RTF文档' },
];

const oleRefusal = (content: Buffer): Problem => {
  if (content.includes(inUtf16('EncryptedPackage')) || content.includes(inUtf16('EncryptionInfo'))) {
    return refusal(
      'encrypted-workbook',
      '工作簿设了打开密码，无法读取。',
      '请在Excel或WPS中打开，取消“用密码进行加密”后另存，再上传。',
    );
  }
  if (content.includes(inUtf16('WordDocument')))
    return refusal('wrong-file-type', '这是Word文档，不是表格文件。', SAVE_AS_XLSX);
  return refusal('old-xls', '这是97-2003格式的旧工作簿（.xls），不能直接导入。', SAVE_AS_XLSX);
};

/** The directory of an OLE container may lie near its end, so both ends are looked at. */
const readEnds = async (path: string): Promise<{ head: Buffer; tail: Buffer; size: number }> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(HEAD_LENGTH, size));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(HEAD_LENGTH * 8, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    return { head, tail, size };
  } finally {
    await file.close();
  }
};

const refusal = (code: string, message: string, advice: string): Problem =>
  new Problem('invalid', code, message, { advice });
