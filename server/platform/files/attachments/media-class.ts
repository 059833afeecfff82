import type { MediaClass } from '#kit/define-document-kind.ts';
import type { AttachmentType } from './sniff-media-type.ts';

const CLASSES: Readonly<Record<AttachmentType, MediaClass>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/svg+xml': 'picture',
  'image/tiff': 'picture',
  'application/pdf': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'text/plain': 'document',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/wav': 'audio',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
};

const ENDINGS: Readonly<Record<MediaClass, readonly string[]>> = {
  picture: ['.jpg', '.jpeg', '.png', '.gif', '.webp', '.svg', '.tif', '.tiff'],
  document: ['.pdf', '.docx', '.xlsx', '.txt'],
  audio: ['.mp3', '.m4a', '.wav'],
  video: ['.mp4', '.mov', '.webm'],
};

export const MEDIA_WORDS: Readonly<Record<MediaClass, string>> = {
  picture: '图片',
  document: '文档',
  audio: '录音',
  video: '视频',
};

export const mediaClassOf = (type: AttachmentType): MediaClass => CLASSES[type];

/** What the ending of a name promises; undefined when it promises nothing we keep. */
export const mediaClassOfName = (fileName: string): MediaClass | undefined => {
  const lower = fileName.toLowerCase();
  return (Object.keys(ENDINGS) as MediaClass[]).find((kind) =>
    ENDINGS[kind].some((ending) => lower.endsWith(ending)),
  );
};

const MEBIBYTE = 2 ** 20;

/** Largest file of each class, in bytes. */
export const SIZE_LIMITS: Readonly<Record<MediaClass, number>> = {
  picture: 50 * MEBIBYTE,
  document: 100 * MEBIBYTE,
  audio: 200 * MEBIBYTE,
  video: 500 * MEBIBYTE,
};
