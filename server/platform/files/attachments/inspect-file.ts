import { open, readFile, stat } from 'node:fs/promises';
import type { MediaClass } from '#kit/define-document-kind.ts';
import { Problem } from '../../errors/problem.ts';
import { isProgram, PROGRAM_ADVICE } from '../programs.ts';
import { refuseActivePdf } from './refuse-active-pdf.ts';
import { refuseActiveSvg } from './refuse-active-svg.ts';
import { refuseBrokenPicture } from './refuse-broken-picture.ts';
import { refuseCutFilm } from './refuse-cut-film.ts';
import { refuseMacros } from './refuse-macros.ts';
import { MEDIA_WORDS, mediaClassOf, mediaClassOfName, SIZE_LIMITS } from './media-class.ts';
import { adviceFor, sniffMediaType, type AttachmentType } from './sniff-media-type.ts';

/** What a file is, by its content. */
export interface InspectedFile {
  readonly mediaType: AttachmentType;
  readonly mediaClass: MediaClass;
  readonly byteLength: number;
  /** Pixels, for pictures. */
  readonly width: number | null;
  readonly height: number | null;
}

const HEAD_LENGTH = 8_192;
const MEBIBYTE = 2 ** 20;

const readHead = async (path: string, size: number): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(HEAD_LENGTH, size));
    await file.read(head, 0, head.length, 0);
    return head;
  } finally {
    await file.close();
  }
};

/** Throws Problem 'file-too-large' when a file of this class may not be so large. */
const requireSize = (mediaClass: MediaClass, byteLength: number): void => {
  const most = SIZE_LIMITS[mediaClass];
  if (byteLength <= most) return;
  throw new Problem(
    'too-large',
    'file-too-large',
    `${MEDIA_WORDS[mediaClass]}文件超过${most / MEBIBYTE} MB，不能保存。`,
    { advice: '请压缩、降低分辨率或拆成几个文件后再上传。' },
  );
};

/**
 * Judges what is known before a byte has come: the name and the length. A name that promises no class we keep is held
 * to the class that may be largest; its content is judged when it comes. Throws a Problem to refuse.
 */
export const inspectPromise = (fileName: string, byteLength: number): void => {
  if (byteLength === 0)
    throw new Problem('invalid', 'empty-file', '文件是空的，没有任何内容。', {
      advice: '请核对是不是选错了文件。',
    });
  requireSize(mediaClassOfName(fileName) ?? 'video', byteLength);
};

const typeOf = (head: Buffer, fileName: string): AttachmentType => {
  const mediaType = sniffMediaType(head);
  if (mediaType === null && isProgram(head))
    throw new Problem('invalid', 'wrong-file-type', '这是可执行程序，不能保存。', {
      advice: PROGRAM_ADVICE,
    });
  if (mediaType === null)
    throw new Problem('invalid', 'wrong-file-type', '这种文件不能保存。', {
      advice:
        adviceFor(head) ??
        '可以上传图片（JPG、PNG、TIFF）、PDF、Word、Excel、文本、录音（MP3、M4A、WAV）和视频（MP4、MOV、WebM）。',
    });
  const promised = mediaClassOfName(fileName);
  if (promised !== undefined && promised !== mediaClassOf(mediaType))
    throw new Problem(
      'invalid',
      'not-what-it-says',
      `文件名说是${MEDIA_WORDS[promised]}，内容却是${MEDIA_WORDS[mediaClassOf(mediaType)]}。`,
      { advice: '请核对是不是选错了文件，改正文件名后再上传。' },
    );
  return mediaType;
};

/** Judges the first part of a file that will have `byteLength` bytes: its type and size. Throws a Problem to refuse. */
export const inspectHead = async (path: string, fileName: string, byteLength: number): Promise<void> => {
  const { size } = await stat(path);
  if (size < Math.min(HEAD_LENGTH, byteLength)) return;
  requireSize(mediaClassOf(typeOf(await readHead(path, size), fileName)), byteLength);
};

/**
 * Says what a file is by its content and refuses what may not be kept: foreign types, a content other than the name
 * promises, too large, cut short, with scripts, macros or programs inside, swelling when unpacked.
 * Throws a Problem with what to do instead; changes nothing.
 */
export const inspectFile = async (path: string, fileName: string): Promise<InspectedFile> => {
  const { size: byteLength } = await stat(path);
  inspectPromise(fileName, byteLength);
  const mediaType = typeOf(await readHead(path, byteLength), fileName);
  const mediaClass = mediaClassOf(mediaType);
  requireSize(mediaClass, byteLength);
  const plain = { mediaType, mediaClass, byteLength, width: null, height: null };
  if (mediaType === 'image/svg+xml') refuseActiveSvg(await readFile(path, 'utf8'));
  if (mediaClass === 'picture') return { ...plain, ...(await refuseBrokenPicture(path)) };
  if (mediaType === 'application/pdf') await refuseActivePdf(path, byteLength);
  if (mediaType.includes('officedocument')) await refuseMacros(path);
  if (['video/mp4', 'video/quicktime', 'audio/mp4'].includes(mediaType))
    await refuseCutFilm(path, byteLength);
  return plain;
};
