import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** A plain fictional picture; `tint`, 0 to 26, makes it another one. */
export const makePicture = (
  { width = 640, height = 400, tint = 0 } = {},
  format: 'jpeg' | 'png' = 'jpeg',
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20 + 9 * tint, g: 91, b: 63 } } })
    .toFormat(format)
    .toBuffer();

/** A photo as a phone takes it: lying on its side, with the place where it was taken. */
export const makePhonePhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: '#41627E' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Phone', Model: 'Model X' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 0/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();

const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
};

/** The frame of an MP4 film: whole by its boxes, with `length` bytes of picture data. */
export const makeFilm = (length = 200_000): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isomiso2', 'latin1')),
    box('moov', Buffer.alloc(64)),
    box('mdat', Buffer.alloc(length, 7)),
  ]);

/** A PDF of empty pages. */
export const makePdf = (pages = 1, extra = ''): Buffer => {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 280] >>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

let serial = 0;

/** Writes some content into a folder and answers its path. */
export const writeUpload = (folder: string, content: Buffer | string): string => {
  serial += 1;
  const path = join(folder, `upload-${serial}`);
  writeFileSync(path, content);
  return path;
};
