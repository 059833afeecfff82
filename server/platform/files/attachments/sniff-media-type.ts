import { isProgram } from '../programs.ts';

/** Media types a kept file may have; anything else is refused. */
export type AttachmentType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/tiff'
  | 'image/svg+xml'
  | 'video/mp4'
  | 'video/quicktime'
  | 'video/webm'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/wav'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'text/plain';

interface Signature {
  readonly type: AttachmentType;
  readonly matches: (head: Buffer) => boolean;
}

const at =
  (offset: number, magic: string) =>
  (head: Buffer): boolean =>
    head.subarray(offset, offset + magic.length).equals(Buffer.from(magic, 'latin1'));

const isZipWith =
  (folder: string) =>
  (head: Buffer): boolean =>
    at(0, 'PK\x03\x04')(head) && head.includes(folder);

/** The brand of an ISO base media file: who made it, and so what it is. */
const brandOf = (head: Buffer): string | null =>
  at(4, 'ftyp')(head) ? head.subarray(8, 12).toString('latin1') : null;

/** Pictures of newer phones, in a form that old browsers and our tools do not open. */
const STILL_BRANDS = ['heic', 'heix', 'heif', 'hevc', 'mif1', 'msf1', 'avif', 'avis'];

const isText = (head: Buffer): boolean => {
  if (head.includes(0)) return false;
  try {
    // The head may end inside a character, which `stream` forgives.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const SIGNATURES: readonly Signature[] = [
  { type: 'application/pdf', matches: at(0, '%PDF-') },
  { type: 'image/jpeg', matches: at(0, '\xff\xd8\xff') },
  { type: 'image/png', matches: at(0, '\x89PNG\r\n\x1a\n') },
  { type: 'image/gif', matches: (head) => at(0, 'GIF87a')(head) || at(0, 'GIF89a')(head) },
  { type: 'image/webp', matches: (head) => at(0, 'RIFF')(head) && at(8, 'WEBP')(head) },
  { type: 'image/tiff', matches: (head) => at(0, 'II*\0')(head) || at(0, 'MM\0*')(head) },
  { type: 'audio/wav', matches: (head) => at(0, 'RIFF')(head) && at(8, 'WAVE')(head) },
  { type: 'audio/mp4', matches: (head) => brandOf(head) === 'M4A ' },
  { type: 'video/quicktime', matches: (head) => brandOf(head) === 'qt  ' },
  {
    type: 'video/mp4',
    matches: (head) => {
      const brand = brandOf(head);
      return brand !== null && !STILL_BRANDS.includes(brand);
    },
  },
  { type: 'video/webm', matches: (head) => at(0, '\x1a\x45\xdf\xa3')(head) && head.includes('webm') },
  {
    type: 'audio/mpeg',
    matches: (head) =>
      at(0, 'ID3')(head) || ['\xff\xfb', '\xff\xf3', '\xff\xf2'].some((sync) => at(0, sync)(head)),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    matches: isZipWith('word/'),
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', matches: isZipWith('xl/') },
  { type: 'image/svg+xml', matches: (head) => isText(head) && /<svg[\s>]/i.test(head.toString('utf8')) },
];

const MARKUP = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|script|body|iframe)/i;

/** The type of a file by its content; null when it is none that may be kept. */
export const sniffMediaType = (head: Buffer): AttachmentType | null => {
  if (isProgram(head)) return null;
  if (MARKUP.test(head.toString('utf8'))) return null;
  const known = SIGNATURES.find(({ matches }) => matches(head));
  if (known) return known.type;
  return isText(head) ? 'text/plain' : null;
};

/** What to do with a kind of file that is not kept, where there is something better to say than the list of kinds. */
export const adviceFor = (head: Buffer): string | undefined => {
  if (STILL_BRANDS.includes(brandOf(head) ?? ''))
    return '这是 HEIC/AVIF 图片。请把手机相机格式设为“兼容性最佳（JPG）”，或另存为 JPG 后再上传。';
  if (at(0, '\xd0\xcf\x11\xe0')(head)) return '这是旧版 Office 文件。请另存为 .docx、.xlsx 或 PDF 后再上传。';
  if (at(0, 'PK\x03\x04')(head)) return '压缩包请先解压，再逐个上传其中的文件。';
  return undefined;
};
