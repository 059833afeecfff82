import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, expect, test } from 'vitest';
import { getLedger, recordEntries } from '#modules/ledgers';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const BOUNDARY = 'rongjun-boundary';
const VILLAGE = 990101001001;
const OTHER_COUNTY = 990102000000;
const system = withWorkingSystem();
const app = withTestApp(system);

const docx = (...texts: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }));

const field = (name: string, value: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const send = (client: TestClient, fileName: string, content: Buffer, year = '2026', region = '') =>
  client.send({
    method: 'POST',
    url: '/api/report-imports',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([
      Buffer.from(
        field('year', year) +
          field('region', region) +
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  });

beforeAll(async () => {
  await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('publicity'), [
      {
        regionCode: VILLAGE,
        answers: {
          publishedOn: '2025-03-05',
          kind: 'article',
          topic: 'role-model',
          title: '稿件',
          level: 'city',
          pieces: 11,
        },
      },
    ]),
  );
});

test('a liaison may not read a report in', async () => {
  const clerk = await app.signInAs({ role: 'liaison', region: COUNTY });
  expect((await send(clerk, '总结.docx', await docx('总结', '走访慰问3人次。'))).statusCode).toBe(403);
});

test('last year’s docx becomes a document that opens as a draft', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const file = await docx('青岚区2025年工作总结', '一、走访', '走访慰问6200余人次。');
  const read = await send(writer, '去年总结.docx', file);
  expect(read.statusCode, read.body).toBe(200);
  expect(read.json()).toMatchObject({
    fileName: '去年总结.docx',
    year: 2025,
    figures: [
      {
        written: '6200余人次',
        proposals: [{ metric: 'visit-persons' }, ...read.json().figures[0].proposals.slice(1)],
      },
    ],
  });
  const opened = await writer.post('/api/report-drafts', {
    template: null,
    region: COUNTY,
    from: '2026-01-01',
    to: '2026-11-20',
    document: read.json().document,
  });
  expect(opened.json()).toMatchObject({ title: '青岚区2026年工作总结' });
});

test('a broken, locked or foreign file is explained', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const whole = await docx('总结', '走访慰问3人次。');
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
  const cases: [string, Buffer][] = [
    ['断.docx', whole.subarray(0, 500)],
    ['加密.docx', locked],
    ['旧.doc', locked],
    ['空.docx', await docx('')],
  ];
  for (const [name, content] of cases) {
    const answer = await send(writer, name, content);
    expect(answer.statusCode, name).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode, name).toBeLessThan(500);
    expect(answer.json().message, name).toMatch(/[。]$/);
  }
  expect((await send(writer, '总结.docx', whole, '26')).json()).toMatchObject({ code: 'invalid-input' });
});

test('a text longer than any report is not read: it would hold up everybody', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const line = '走访慰问困难退役军人1234人次，发放慰问金56万元，同比增长3.2%；\n';
  const text = (lines: number) => Buffer.from(`2025年工作总结\n${line.repeat(lines)}`);
  expect((await send(writer, '总结.txt', text(9_000))).json()).toMatchObject({ code: 'too-long-document' });
  expect((await send(writer, '总结.txt', text(300))).statusCode).toBe(200);
});

test('what the records of its days say tells what a number counts', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const file = await docx('青岚区2025年工作总结', '截至2025年11月底，全年刊发新闻稿件11篇，上报信息12篇。');
  const read = (region: number) => send(writer, '去年总结.docx', file, '2026', String(region));
  const own = (await read(COUNTY)).json();
  expect(own.days).toEqual({ from: '2025-01-01', to: '2025-11-30' });
  expect(own.figures[0].proposals[0]).toMatchObject({
    metric: 'publicity-articles',
    recorded: '11篇',
    agrees: true,
  });
  expect(own.figures[1].proposals).not.toContainEqual(expect.objectContaining({ agrees: true }));
  // What lies outside the scope says nothing.
  const other = (await read(OTHER_COUNTY)).json();
  expect(other.figures[0].proposals[0]).toMatchObject({ recorded: null, agrees: false });
  expect((await send(writer, '去年总结.docx', file, '2026', '99')).json()).toMatchObject({
    code: 'invalid-input',
  });
});
