import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const COUNTY = 990101000000;
const BOUNDARY = 'rongjun-boundary';
const app = withTestApp(withTestDatabase());

const docx = (...texts: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }));

const send = (client: TestClient, fileName: string, content: Buffer, year = '2026') =>
  client.send({
    method: 'POST',
    url: '/api/report-imports',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="year"\r\n\r\n${year}\r\n` +
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  });

test('a station clerk may not read a report in', async () => {
  const clerk = await app.signInAs({ role: 'station-clerk', region: COUNTY });
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
