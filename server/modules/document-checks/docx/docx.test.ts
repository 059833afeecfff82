import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { Problem } from '#platform/errors/problem.ts';
import { checkDocument } from '../check-document.ts';
import { readDocument } from '../read-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongjun-docx-'));
let files = 0;

const keep = (content: Buffer, ending = '.docx'): string => {
  const path = join(folder, `${String(++files)}${ending}`);
  writeFileSync(path, content);
  return path;
};

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A document with a list, a table, a header, a footer, a note, and text cut into runs. */
const sample = async (): Promise<Buffer> => {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'sections',
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('数据截至年底，共x件。')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('XX区退役军人事务局')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第一页')] }) },
        children: [
          new Paragraph({ text: '主要工作', numbering: { reference: 'sections', level: 0 } }),
          new Paragraph({
            children: [
              new TextRun('走访慰问'),
              new TextRun({ text: '困难 & 优抚对象x', bold: true }),
              new TextRun({ text: 'x余', italics: true }),
              new TextRun('人次，群众满意率达100％以上。'),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ text: '下步打算', numbering: { reference: 'sections', level: 0 } }),
          new Table({
            rows: [
              ['单位', '户数'],
              ['东山', '12'],
              ['西河', '10'],
              ['合计', '25'],
            ].map((row) => new TableRow({ children: row.map(cell) })),
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};

const check = async (path: string) => {
  const document = await readDocument(path);
  try {
    const findings = checkDocument(document.blocks);
    return { document, findings, marked: await document.mark!(findings) };
  } finally {
    document.close();
  }
};

const edited = async (part: string, change: (xml: string) => string): Promise<string> => {
  const zip = await JSZip.loadAsync(await sample());
  zip.file(part, change(await zip.file(part)!.async('string')));
  return keep(await zip.generateAsync({ type: 'nodebuffer' }));
};

test('body, table, header and note are read with their places, and automatic numbers are known', async () => {
  const { findings, document } = await check(keep(await sample()));
  expect(findings.map(({ rule, excerpt, place }) => [rule, excerpt, place])).toEqual([
    ['unfilled-blank', 'xx余', '第2段，一、主要工作'],
    ['impossible-rate', '满意率达100％以上', '第2段，一、主要工作'],
    ['table-total', '25', '表1第4行第2列，二、下步打算'],
    ['unfilled-blank', 'XX', '页眉'],
    ['unfilled-blank', 'x', '脚注'],
  ]);
  expect(document.blocks.map(({ label }) => label).filter(Boolean)).toEqual(['一、', '二、']);
});

test('the marked copy keeps every word and comments exactly on the places found', async () => {
  const original = keep(await sample());
  const { findings, marked, document } = await check(original);
  const zip = await JSZip.loadAsync(marked);
  const body = await zip.file('word/document.xml')!.async('string');
  const comments = await zip.file('word/comments.xml')!.async('string');
  const again = await check(keep(marked));
  expect(again.document.blocks).toEqual(document.blocks);
  expect(again.findings.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
  expect(comments.match(/<w:comment\s/g)).toHaveLength(findings.length);
  const commented = (id: number): string =>
    [
      ...body
        .split(`<w:commentRangeStart w:id="${id}"/>`)[1]!
        .split(`<w:commentRangeEnd w:id="${id}"/>`)[0]!
        .matchAll(/<w:t[^>]*>([^<]*)/g),
    ]
      .map(([, text]) => text)
      .join('');
  expect([0, 1, 2].map(commented)).toEqual(['xx余', '满意率达100％以上', '25']);
  expect(comments).toContain('（在页眉里）“XX”');
  expect(await zip.file('[Content_Types].xml')!.async('string')).toContain('/word/comments.xml');
  expect(again.document.remarks).toEqual([`文稿里还有${findings.length}条批注，报出前请删去。`]);
});

test('runs keep their format where a comment divides them', async () => {
  const { marked } = await check(keep(await sample()));
  const body = await (await JSZip.loadAsync(marked)).file('word/document.xml')!.async('string');
  const bold = [...body.matchAll(/<w:r>(?:<w:rPr><w:b\/><w:bCs\/><\/w:rPr>)<w:t[^>]*>([^<]*)/g)].map(
    ([, text]) => text,
  );
  expect(bold.join('')).toBe('困难 &amp; 优抚对象x');
});

test('changes are read as accepted, and text boxes once', async () => {
  const path = await edited('word/document.xml', (xml) =>
    xml.replace(
      '<w:body>',
      '<w:body><w:p><w:r><w:t>慰问</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>xx</w:delText></w:r></w:del>' +
        '<w:ins w:id="2" w:author="a"><w:r><w:t>32</w:t></w:r></w:ins><w:r><w:t>户。</w:t></w:r></w:p>' +
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>文本框里x人</w:t></w:r></w:p></w:txbxContent></mc:Choice>' +
        '<mc:Fallback><w:txbxContent><w:p><w:r><w:t>文本框里x人</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>旁边的话。</w:t></w:r></w:p>',
    ),
  );
  const { document, findings, marked } = await check(path);
  expect(document.blocks.slice(0, 3).map(({ text, kind }) => [text, kind])).toEqual([
    ['慰问32户。', 'paragraph'],
    ['旁边的话。', 'paragraph'],
    ['文本框里x人', 'text-box'],
  ]);
  expect(document.remarks[0]).toContain('没有接受的修订');
  expect(findings.filter(({ excerpt }) => excerpt === 'x')).toHaveLength(2);
  const body = await (await JSZip.loadAsync(marked)).file('word/document.xml')!.async('string');
  expect(body.split('<w:txbxContent>')[1]!.split('</w:txbxContent>')[0]).not.toContain('comment');
});

test('comments already there are kept, with ids of their own', async () => {
  const { marked } = await check(keep(await sample()));
  const { marked: twice } = await check(keep(marked));
  const comments = await (await JSZip.loadAsync(twice)).file('word/comments.xml')!.async('string');
  const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => Number(id));
  expect(ids).toEqual(ids.map((_, index) => index));
  expect(ids).toHaveLength(10);
});

const refusals: readonly (readonly [string, () => Promise<string>, string])[] = [
  ['an empty file', async () => keep(Buffer.alloc(0)), '文件是空的'],
  ['a broken file', async () => keep((await sample()).subarray(0, 2_000)), '已损坏'],
  [
    'a document with a password',
    async () =>
      keep(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
    '设了打开密码',
  ],
  [
    'an old document',
    async () => keep(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
    '旧版Word',
  ],
  ['a PDF by another name', async () => keep(Buffer.from('%PDF-1.7 …')), 'PDF文档'],
  [
    'a document with macros',
    async () => {
      const zip = await JSZip.loadAsync(await sample());
      zip.file('word/vbaProject.bin', 'x');
      return keep(await zip.generateAsync({ type: 'nodebuffer' }));
    },
    '带有宏',
  ],
  [
    'a workbook by another name',
    async () =>
      keep(await new JSZip().file('xl/workbook.xml', '<workbook/>').generateAsync({ type: 'nodebuffer' })),
    'Excel工作簿',
  ],
  [
    'a zip bomb',
    async () =>
      keep(
        await new JSZip()
          .file('word/document.xml', Buffer.alloc(12 * 2 ** 20, ' '))
          .generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
      ),
    '解压后过大',
  ],
  [
    'a part with a declaration of types',
    () => edited('word/document.xml', (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`),
    '不正常的声明',
  ],
  ['a body cut off', () => edited('word/document.xml', () => '<w:document/>'), '正文已损坏'],
  ['an old ending', async () => keep(Buffer.from('text'), '.doc'), '只能检查'],
  ['a zip called txt', async () => keep(await sample(), '.txt'), '不是文本'],
];

test.each(refusals)('%s is refused in one clear sentence', async (_, make, words) => {
  const error = await readDocument(await make()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  expect((error as Problem).message).toContain(words);
  expect((error as Problem).message).toMatch(/^[^。]+。$/);
  expect((error as Problem).advice).toBeTruthy();
});

test('text files are read in the encodings offices write', async () => {
  const gb18030 = Buffer.from('d7dfb7c3786fc8cb', 'hex');
  const document = await readDocument(keep(Buffer.from(gb18030), '.txt'));
  expect(document.blocks[0]!.text).toBe('走访xo人');
});
