import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { makeFilm, makePdf, makePhonePhoto, makePicture, writeUpload } from '#tests/factories/make-files.ts';
import { inspectFile, inspectHead, inspectPromise } from './inspect-file.ts';
import { makeCopies } from './make-copies.ts';

const MEBIBYTE = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'rongjun-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inspect = (content: Buffer | string, name: string) => inspectFile(writeUpload(folder, content), name);
const office = async (extra: Record<string, string | Buffer> = {}): Promise<Buffer> => {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>').file('word/document.xml', '<w:document/>');
  for (const [name, content] of Object.entries(extra)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};

test('pictures, papers, recordings and films are known by their content', async () => {
  expect(await inspect(await makePicture(), '合影.jpg')).toMatchObject({
    mediaType: 'image/jpeg',
    mediaClass: 'picture',
    width: 640,
    height: 400,
  });
  expect(await inspect(await makePicture({}, 'png'), '截图')).toMatchObject({ mediaType: 'image/png' });
  expect(await inspect(makePdf(), '证明.pdf')).toMatchObject({ mediaClass: 'document' });
  expect(await inspect(await office(), '申请.docx')).toMatchObject({ mediaClass: 'document' });
  expect(await inspect(makeFilm(), '口述.mp4')).toMatchObject({
    mediaType: 'video/mp4',
    mediaClass: 'video',
  });
  expect(await inspect('走访记录', '记录.txt')).toMatchObject({ mediaType: 'text/plain' });
  expect(
    await inspect(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="3" height="3"/></svg>',
      '图.svg',
    ),
  ).toMatchObject({
    mediaType: 'image/svg+xml',
  });
});

test.each(['href="#a"', "href = '#a'", 'fill="url( #a )"'])(
  'a drawing that leads within itself is taken: %s',
  async (inside) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><use ${inside}/></svg>`;
    expect(await inspect(drawing, '图.svg')).toMatchObject({ mediaType: 'image/svg+xml' });
  },
);

test('a program is called one', async () => {
  await expect(inspect('MZ\x90', '扫描件.jpg')).rejects.toMatchObject({
    message: '这是可执行程序，不能保存。',
  });
});

test('name and length are judged before a byte comes, by the class the name promises', () => {
  expect(() => inspectPromise('口述.mp4', 150 * MEBIBYTE)).not.toThrow();
  expect(() => inspectPromise('合同.pdf', 150 * MEBIBYTE)).toThrow('文档文件超过100 MB');
  expect(() => inspectPromise('没有后缀', 600 * MEBIBYTE)).toThrow('超过500 MB');
  expect(() => inspectPromise('合同.pdf', 0)).toThrow('文件是空的');
});

test.each<[string, () => Buffer | string | Promise<Buffer | string>, string, string]>([
  ['an empty file', () => '', 'a.jpg', 'empty-file'],
  ['a program called a picture', () => 'MZ\x90', 'a.jpg', 'wrong-file-type'],
  [
    'a page posing as a picture',
    () => '<!DOCTYPE html><script>alert(1)</script>',
    'a.jpg',
    'wrong-file-type',
  ],
  [
    'a page hiding a drawing',
    () => '<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>',
    'a.svg',
    'wrong-file-type',
  ],
  ['a text posing as a picture', () => 'plain words', 'a.jpg', 'not-what-it-says'],
  ['a film posing as a picture', () => makeFilm(), 'a.png', 'not-what-it-says'],
  ['an old Word file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'wrong-file-type'],
  ['a HEIC photo', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'a.heic', 'wrong-file-type'],
  ['a picture cut short', async () => (await makePicture()).subarray(0, 900), 'a.jpg', 'picture-broken'],
  [
    'a picture whose head alone is right',
    () => Buffer.from('\x89PNG\r\n\x1a\nabc', 'latin1'),
    'a.png',
    'picture-broken',
  ],
  ['a film cut short', () => makeFilm().subarray(0, 100_000), 'a.mp4', 'file-cut-short'],
  [
    'a film without an index',
    () => Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1'),
    'a.mp4',
    'file-cut-short',
  ],
  ['a PDF cut short', () => makePdf().subarray(0, 150), 'a.pdf', 'file-cut-short'],
  [
    'a PDF that runs script',
    () => makePdf(1, '/OpenAction << /S /JavaScript /JS (x) >>'),
    'a.pdf',
    'active-pdf',
  ],
  [
    'a PDF that spells script otherwise',
    () => makePdf(1, '/OpenAction << /S /J#61vaScript /J#53 (x) >>'),
    'a.pdf',
    'active-pdf',
  ],
  ['a PDF that starts a program', () => makePdf(1, '/OpenAction << /S /Launch >>'), 'a.pdf', 'active-pdf'],
  ['a paper with macros', () => office({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'macros-inside'],
  [
    'a paper with a program in it',
    () => office({ 'word/embeddings/run.exe': 'MZ' }),
    'a.docx',
    'macros-inside',
  ],
  [
    'a paper that swells',
    () => office({ 'word/media/zeros.bin': Buffer.alloc(60 * 2 ** 20) }),
    'a.docx',
    'zip-bomb',
  ],
  ['a broken paper', async () => (await office()).subarray(0, 120), 'a.docx', 'broken-zip'],
  [
    'a drawing with script',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'a.svg',
    'active-drawing',
  ],
  [
    'a drawing that hides its link',
    () => '<svg><a href="java&#115;cript:x()">x</a></svg>',
    'a.svg',
    'active-drawing',
  ],
  [
    'a drawing whose script goes by another name',
    () =>
      '<!-- <svg > --><s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:script>1</s:script></s:svg>',
    'a.svg',
    'active-drawing',
  ],
  [
    'a drawing that leads elsewhere',
    () =>
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="9" height="9"><a x:href="https://example.org/">领取补贴</a></svg>',
    'a.svg',
    'active-drawing',
  ],
  [
    'a drawing whose style is from elsewhere',
    () =>
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>@import "https://example.org/x.css";</style></svg>',
    'a.svg',
    'active-drawing',
  ],
  [
    'a drawing from elsewhere',
    () => '<svg><image href="https://example.org/x.png"/></svg>',
    'a.svg',
    'active-drawing',
  ],
])('%s is refused', async (_, content, name, code) => {
  await expect(inspect(await content(), name)).rejects.toMatchObject({ code, advice: expect.any(String) });
});

test('too many pixels are refused before they fill the memory', async () => {
  const wide = await sharp({ create: { width: 20_000, height: 8_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await expect(inspect(wide, 'a.png')).rejects.toMatchObject({ code: 'picture-too-large' });
});

test('the first part of a file tells what it is and whether it may be so large', async () => {
  const part = writeUpload(
    folder,
    (await makePicture({ width: 3_000, height: 3_000 }, 'png')).subarray(0, 9_000),
  );
  await expect(inspectHead(part, 'a.png', 2 ** 30)).rejects.toMatchObject({ code: 'file-too-large' });
  const page = writeUpload(folder, '<html>'.padEnd(9_000));
  await expect(inspectHead(page, 'a.png', 20_000)).rejects.toMatchObject({ code: 'wrong-file-type' });
});

test('copies for the screen stand upright and do not say where the photo was taken', async () => {
  const photo = await makePhonePhoto();
  expect((await sharp(photo).metadata()).exif?.includes('Phone')).toBe(true);
  const path = writeUpload(folder, photo);
  const inspected = await inspectFile(path, '照片.jpg');
  expect(inspected).toMatchObject({ width: 300, height: 600 });
  const copies = await makeCopies(path, inspected);
  for (const copy of [copies.thumb!, copies.view!]) {
    const { width, height, exif, orientation } = await sharp(readFileSync(copy)).metadata();
    expect(exif).toBeUndefined();
    expect(orientation).toBeUndefined();
    expect(height).toBeGreaterThan(width);
  }
});

test('the first page of a PDF is drawn and its pages are counted', async () => {
  const path = writeUpload(folder, makePdf(3));
  const copies = await makeCopies(path, await inspectFile(path, '档案.pdf'));
  expect(copies).toMatchObject({ pages: 3, view: null });
  expect(await sharp(copies.thumb!).metadata()).toMatchObject({ format: 'jpeg', height: 320 });
});
