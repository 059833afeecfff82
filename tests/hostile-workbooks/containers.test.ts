import { describe, expect, test } from 'vitest';
import JSZip from 'jszip';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { csv, man, tampered, workbook } from './build-workbook.ts';
import { importFile } from './import-file.ts';

const system = withWorkingSystem();
const people = (bytes: Buffer) => importFile(system, bytes, { kind: 'persons' });
const HEADING = ['公民身份号码', '姓名', '人员类别'];
const one = (order: number) => workbook([HEADING, [man(order), `林${order}`, '退役士兵']]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipOf = (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};

describe('files that are refused whole, with one clear sentence', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['35. empty', () => Buffer.alloc(0), '文件是空的'],
    [
      '35. an old .xls',
      () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
      '97-2003格式',
    ],
    [
      '36. locked with a password',
      () => workbook([HEADING], { encryption: { password: 'x', spinCount: 1000 } }),
      '设了打开密码',
    ],
    [
      '37. a Word document named .xlsx',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      'Word文档',
    ],
    [
      '38. a binary workbook',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
      '.xlsb',
    ],
    ['40. an OpenDocument sheet', () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), '.ods'],
    ['41. any zip', () => zipOf({ 'a.txt': 'x' }), '普通压缩包'],
    ['42. a picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '图片'],
    [
      '42. a web page named .xls',
      () => Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'),
      '网页',
    ],
    ['44. a program', () => Buffer.from('MZ\x90\0\x03', 'latin1'), '可执行程序'],
    ['45. a workbook cut short', async () => (await one(1)).subarray(0, 900), '没有传完整'],
    [
      '45. a sheet that unpacks to 100 MB',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': ' '.repeat(100 * 2 ** 20) }),
      '解压后过大',
    ],
    [
      '46. 6,000 parts',
      () => zipOf(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`${at}.xml`, '']))),
      '条目过多',
    ],
    [
      '47. a quotation mark never closed',
      () => csv(`${HEADING.join(',')}\n"${'x'.repeat(5 * 2 ** 20)}`),
      '引号没有成对',
    ],
    [
      '48. the sheet itself missing',
      async () => tampered(await one(1), { 'xl/worksheets/sheet1.xml': null }),
      '没有可读的工作表',
    ],
    [
      '49. only hidden sheets',
      () =>
        workbook([
          { name: '看', rows: [] },
          { name: '藏', hidden: true, rows: [HEADING] },
        ]),
      '没有找到表头',
    ],
  ])('%s', async (_, file, sentence) => {
    const outcome = await people(await file());
    expect(outcome).toMatchObject({ state: 'failed', read: 0, added: 0 });
    expect(outcome.message).toContain(sentence);
  });
});

describe('odd files that are read all the same', () => {
  test('51. macros are ignored', async () => {
    const bytes = await workbook([HEADING, [man(50), '林五十', '退役士兵']], { vbaProject: OLE });
    expect(await people(bytes)).toMatchObject({ added: 1 });
  });

  test('52. parts under other names, with prefixes and absolute paths', async () => {
    const plain = await one(51);
    const sheet = await (await JSZip.loadAsync(plain)).file('xl/worksheets/sheet1.xml')?.async('string');
    const bytes = await tampered(plain, {
      'xl/worksheets/sheet1.xml': null,
      'xl/blatt/Tabelle.xml': sheet ?? '',
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/sheet1.xml', '/xl/blatt/Tabelle.xml'),
    });
    expect(await people(bytes)).toMatchObject({ added: 1 });
  });

  test('53. external links and entities are not followed', async () => {
    const bytes = await tampered(await one(52), {
      'xl/workbook.xml': (xml) =>
        xml.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      'xl/sharedStrings.xml': (xml) => xml.replace('林52', '林&e;五二'),
    });
    const outcome = await people(bytes);
    expect(outcome).toMatchObject({ added: 1 });
    const names = await system.everywhere((tx) => tx.selectFrom('person').select('name').execute());
    expect(names.map(({ name }) => name)).toContain('林&e;五二');
  });

  test('54. numbers of rows and cells left out, as some exporters do', async () => {
    const bytes = await tampered(await one(53), {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''),
    });
    expect(await people(bytes)).toMatchObject({ added: 1, refusals: [] });
  });

  test('55. rich text and phonetic guides in a name', async () => {
    const bytes = await tampered(await one(54), {
      'xl/sharedStrings.xml': (xml) =>
        xml.replace(
          /<si>(?:(?!<\/si>).)*林54.*?<\/si>/,
          '<si><r><t>林</t></r><r><rPr><b/></rPr><t>五四</t></r><rPh sb="0" eb="1"><t>リン</t></rPh></si>',
        ),
    });
    expect(await people(bytes)).toMatchObject({ added: 1 });
    const names = await system.everywhere((tx) => tx.selectFrom('person').select('name').execute());
    expect(names.map(({ name }) => name)).toContain('林五四');
  });

  test('56. a cell far beyond the sheet’s end is no crash', async () => {
    const bytes = await tampered(await one(55), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace('</row></sheetData>', '<c r="ZZZZZ2"><v>1</v></c></row></sheetData>'),
    });
    const outcome = await people(bytes);
    expect(outcome.state).toBe('failed');
    expect(outcome.message).toContain('已损坏');
  });

  test('57a. of a long sheet that breaks off further down, the rows before stay, and it is said', async () => {
    const order = { kind: 'ledger', ledger: 'visit' } as const;
    const heading = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
    const visits = Array.from({ length: 1_500 }, (_, at) => [
      '2026-03-02',
      '春节',
      '退役军人',
      `户${at}`,
      1,
      500,
      '站长',
    ]);
    const sound = await workbook([heading, ...visits]);
    const broken = await tampered(sound, {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace('</row></sheetData>', '<c r="ZZZZZ1501"><v>1</v></c></row></sheetData>'),
    });
    const outcome = await importFile(system, broken, order);
    expect(outcome).toMatchObject({ state: 'failed', read: 1_000, added: 1_000 });
    expect(outcome.message).toContain('已损坏');
    expect(outcome.message).toContain('此前已写入的1000行保留');
    expect(await importFile(system, sound, order)).toMatchObject({
      state: 'done',
      added: 500,
      unchanged: 1_000,
    });
  });

  test.each<[string, string, string]>([
    [
      '58. a million cells that never close',
      'xl/worksheets/sheet1.xml',
      `<row r="3">${'<c><v>'.repeat(500_000)}`,
    ],
    ['59. a million attributes that never close', 'xl/worksheets/sheet1.xml', '<row a="'.repeat(500_000)],
    [
      '60. a million texts that never close',
      'xl/sharedStrings.xml',
      `<si>${'<t><![CDATA['.repeat(200_000)}</si>`,
    ],
    ['61. a million comments that never close', 'xl/workbook.xml', '<!--'.repeat(500_000)],
  ])('%s hold nobody up', async (_, part, hostile) => {
    const bytes = await tampered(await one(58), {
      [part]: (xml) => xml.replace(/<\/(sheetData|sst|sheets)>/, (end) => `${hostile}${end}`),
    });
    expect((await people(bytes)).state).toMatch(/^(done|failed)$/);
  });
});
