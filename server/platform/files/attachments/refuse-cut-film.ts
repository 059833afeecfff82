import { open, type FileHandle } from 'node:fs/promises';
import { Problem } from '../../errors/problem.ts';

const cutShort = () =>
  new Problem('invalid', 'file-cut-short', '视频或录音文件不完整，可能没有录完或没有传完。', {
    advice: '请先在手机或电脑上播放确认，再重新上传。',
  });

interface Box {
  readonly type: string;
  readonly length: number;
}

const LARGE = 1;
const TO_THE_END = 0;

const readBox = async (file: FileHandle, at: number, size: number): Promise<Box> => {
  const head = Buffer.alloc(16);
  const { bytesRead } = await file.read(head, 0, 16, at);
  if (bytesRead < 8) throw cutShort();
  const length = head.readUInt32BE(0);
  const type = head.subarray(4, 8).toString('latin1');
  if (length === TO_THE_END) return { type, length: size - at };
  if (length !== LARGE) return { type, length };
  return { type, length: Number(head.readBigUInt64BE(8)) };
};

/** Boxes of a film at its top; more would be a file made to keep us busy. */
const MOST_BOXES = 10_000;

/** An MP4, MOV or M4A file is a row of boxes: each must lie inside the file, and one of them tells how to play it. */
export const refuseCutFilm = async (path: string, byteLength: number): Promise<void> => {
  const file = await open(path, 'r');
  try {
    let hasIndex = false;
    let at = 0;
    for (let count = 0; at < byteLength; count += 1) {
      const box = await readBox(file, at, byteLength);
      if (box.length < 8 || at + box.length > byteLength || count > MOST_BOXES) throw cutShort();
      hasIndex ||= box.type === 'moov' || box.type === 'moof';
      at += box.length;
    }
    if (!hasIndex) throw cutShort();
  } finally {
    await file.close();
  }
};
