import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { Problem } from '../../errors/problem.ts';

const TAIL = 4_096;
/** Names of actions that run or open something; written plainly where they are honoured at opening. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;
/** Every sign of a name may be written as # and two digits. */
const LONGEST_NAME = 3 * 32;

const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

const hasEnd = async (path: string, byteLength: number): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(TAIL, byteLength));
    await file.read(tail, 0, tail.length, byteLength - tail.length);
    return tail.includes('%%EOF');
  } finally {
    await file.close();
  }
};

/** A PDF must be whole, and may not run scripts or start programs. */
export const refuseActivePdf = async (path: string, byteLength: number): Promise<void> => {
  if (!(await hasEnd(path, byteLength)))
    throw new Problem('invalid', 'file-cut-short', 'PDF 文件不完整，后半部分缺失。', {
      advice: '请打开原文件确认能看完，再重新上传。',
    });
  let before = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    const text: string = before + String(chunk);
    if (ACTIVE.test(text) || ACTIVE.test(plainNames(text)))
      throw new Problem('invalid', 'active-pdf', 'PDF 文件里含有脚本或内嵌文件，不能保存。', {
        advice: '请用“打印为 PDF”另存一份再上传。',
      });
    before = text.slice(-LONGEST_NAME);
  }
};
