import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { officialDocument } from './official-document.ts';

const packed = async () => {
  const zip = await JSZip.loadAsync(
    await officialDocument({
      title: '云麓市退役军人事务局2026年工作总结',
      blocks: [
        { kind: 'heading', level: 1, text: '一、主要措施及成效' },
        { kind: 'heading', level: 2, text: '（一）抓实走访慰问。' },
        { kind: 'paragraph', runs: ['走访慰问6200余人次，', { missing: '［缺：慰问金额］' }, '。'] },
        {
          kind: 'table',
          title: '附表：数据一览',
          columns: [
            { heading: '指标', share: 3 },
            { heading: '数值', share: 1, align: 'right' },
          ],
          rows: [['走访慰问人次', '6213人次']],
        },
      ],
      signature: { name: '云麓市退役军人事务局', date: '2026-01-05' },
    }),
  );
  const part = async (path: string) => zip.file(path)?.async('string') ?? '';
  const body = await part('word/document.xml');
  const paragraphs = body.match(/<w:p>.*?<\/w:p>/g) ?? [];
  const paragraphOf = (words: string) =>
    paragraphs.find((paragraph) => paragraph.replace(/<[^>]+>/g, '').includes(words)) ?? '';
  return { part, body, paragraphOf };
};

test('the page has the paper, margins and grid of GB/T 9704', async () => {
  const { body } = await packed();
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
  expect(body).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>');
});

test('the title is 二号 小标宋, centred', async () => {
  const title = (await packed()).paragraphOf('工作总结');
  expect(title).toContain('<w:jc w:val="center"/>');
  expect(title).toContain('w:eastAsia="方正小标宋简体"');
  expect(title).toContain('<w:sz w:val="44"/>');
});

test('the body is 三号 仿宋 with an indent of two characters and Latin digits in Times New Roman', async () => {
  const { paragraphOf, part } = await packed();
  const paragraph = paragraphOf('走访慰问6200余人次');
  expect(paragraph).toContain('w:firstLine="640" w:firstLineChars="200"');
  expect(paragraph).toMatch(/w:ascii="Times New Roman"[^>]*w:eastAsia="仿宋_GB2312"/);
  expect(paragraph).toContain('<w:sz w:val="32"/>');
  expect(await part('word/styles.xml')).toContain('w:line="579" w:lineRule="exact"');
});

test('a heading stands alone in 黑体, or leads its paragraph in 楷体 when it ends with a full stop', async () => {
  const { paragraphOf } = await packed();
  expect(paragraphOf('一、主要措施及成效')).toContain('w:eastAsia="黑体"');
  const joined = paragraphOf('（一）抓实走访慰问。');
  expect(joined).toContain('走访慰问6200余人次');
  expect(joined.indexOf('楷体_GB2312')).toBeLessThan(joined.indexOf('仿宋_GB2312'));
});

test('what is missing is marked', async () => {
  const { paragraphOf } = await packed();
  expect(paragraphOf('［缺：慰问金额］')).toContain('<w:highlight w:val="yellow"/>');
});

test('pages are numbered — 1 —, on the right when odd and on the left when even', async () => {
  const { part, body } = await packed();
  expect(body).toContain('w:type="even"');
  expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
  const [odd, even] = [await part('word/footer1.xml'), await part('word/footer2.xml')];
  expect(odd).toContain('<w:jc w:val="right"/>');
  expect(odd).toContain('<w:ind w:right="280"/>');
  expect(even).toContain('<w:jc w:val="left"/>');
  for (const footer of [odd, even]) {
    expect(footer).toContain('— ');
    expect(footer).toContain('PAGE');
    expect(footer).toContain('<w:sz w:val="28"/>');
  }
});

test('the date has no leading zeros and begins two characters right of the name', async () => {
  const { paragraphOf } = await packed();
  // The name takes 10 characters and 2 from the right; the date takes 6, so it ends 4 from the right.
  expect(paragraphOf('2026年1月5日')).toContain(`w:right="${4 * 320}"`);
});

test('fonts that a machine lacks have named substitutes', async () => {
  const { part } = await packed();
  expect(await part('word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋, FangSong, STFangsong"/>',
  );
});

test('a table repeats its heading row and splits none', async () => {
  const { body } = await packed();
  expect(body).toContain('<w:tblHeader/>');
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
});

test('where a table breaks, no row stands alone at the foot of a page or at the head of the next', async () => {
  const bytes = await officialDocument({
    title: '统计表',
    blocks: [
      {
        kind: 'table',
        title: '各县区',
        columns: [{ heading: '地区', share: 1 }],
        rows: Array.from({ length: 8 }, (_, at) => [`第${at + 1}行`]),
      },
    ],
  });
  const text = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  const rows = text.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  const kept = rows.map((row) => row.includes('<w:keepNext/>'));
  expect(kept).toEqual([true, true, false, false, false, false, true, true, false]);
});

test('a chart at the end stays on the page of the signature', async () => {
  const bytes = await officialDocument({
    title: '统计图',
    blocks: [
      {
        kind: 'chart',
        shape: 'bar',
        title: '分月情况',
        categories: ['1月'],
        series: [{ name: '人次', values: [1] }],
      },
    ],
    signature: { name: '云麓市退役军人事务局', date: '2026-01-05' },
  });
  const text = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  const caption = (text.match(/<w:p>.*?<\/w:p>/g) ?? []).find((one) => one.includes('分月情况</w:t>'));
  expect(caption).toContain('<w:keepNext/>');
});

test('the signature stays on the page where the text ends', async () => {
  const { body } = await packed();
  const paragraphs = body.match(/<w:p>.*?<\/w:p>/g) ?? [];
  const signed = paragraphs.slice(-3);
  expect(signed.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual([true, true, false]);
});

test('under a closing table the last row goes along with the signature to the next page', async () => {
  const table = { kind: 'table', title: '主要指标', columns: [{ heading: '指标', share: 1 }] } as const;
  const bytes = await officialDocument({
    title: '统计表',
    blocks: [{ ...table, rows: [['第一行'], ['末一行']] }],
    signature: { name: '云麓市退役军人事务局', date: '2026-01-05' },
  });
  const text = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  const rows = text.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true]);
  const behind = text.slice(text.indexOf('</w:tbl>')).match(/<w:p>.*?<\/w:p>/g) ?? [];
  expect(behind.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
});

test('signs that no XML can hold are left out, since Word refuses a document with one of them', async () => {
  const stray = '\u0001\u000b\ud800';
  const zip = await JSZip.loadAsync(
    await officialDocument({
      title: `标${stray}题`,
      blocks: [
        { kind: 'paragraph', runs: [`走访${stray}慰问`, { text: '256次', note: `注${stray}` }] },
        {
          kind: 'chart',
          shape: 'bar',
          title: `图${stray}`,
          categories: [`一${stray}月`],
          series: [{ name: '人', values: [1] }],
        },
      ],
    }),
  );
  const parts = ['word/document.xml', 'word/footnotes.xml', 'word/charts/chart1.xml', 'docProps/core.xml'];
  for (const path of parts)
    expect(await zip.file(path)!.async('string'), path).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/,
    );
  expect(await zip.file('word/document.xml')!.async('string')).toContain('走访慰问');
});
