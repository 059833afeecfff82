/** Media types an attachment may have; anything else is refused. */
export type AttachmentType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/svg+xml'
  | 'video/mp4'
  | 'audio/mpeg'
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
  { type: 'video/mp4', matches: at(4, 'ftyp') },
  { type: 'audio/mpeg', matches: (head) => at(0, 'ID3')(head) || at(0, '\xff\xfb')(head) },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    matches: isZipWith('word/'),
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', matches: isZipWith('xl/') },
  { type: 'image/svg+xml', matches: (head) => isText(head) && /<svg[\s>]/i.test(head.toString('utf8')) },
];

/** Programs and scripts, whatever they are called. */
const PROGRAMS: readonly ((head: Buffer) => boolean)[] = [
  at(0, 'MZ'),
  at(0, '\x7fELF'),
  at(0, '\xfe\xed\xfa'),
  at(0, '\xcf\xfa\xed\xfe'),
  at(0, '\xca\xfe\xba\xbe'),
  at(0, '#!'),
];

const MARKUP = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|script|body|iframe)/i;

/** The type of a file by its content; null when it is none that may be kept. */
export const sniffMediaType = (head: Buffer): AttachmentType | null => {
  if (PROGRAMS.some((matches) => matches(head))) return null;
  const known = SIGNATURES.find(({ matches }) => matches(head));
  if (known) return known.type;
  return isText(head) && !MARKUP.test(head.toString('utf8')) ? 'text/plain' : null;
};
