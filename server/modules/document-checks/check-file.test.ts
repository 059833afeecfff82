import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const COUNTY = 990101000000;
const BOUNDARY = 'rongjun-boundary';

const app = withTestApp(withTestDatabase());

const docx = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

const form = (fileName: string, content: Buffer, fields: Record<string, string> = {}): Buffer =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

const send = (client: TestClient, url: string, payload: Buffer) =>
  client.send({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });

test('a liaison may neither check a file nor have one marked', async () => {
  const clerk = await app.signInAs({ role: 'liaison', region: COUNTY });
  const payload = form('总结.docx', await docx('慰问xx人。'));
  expect((await send(clerk, '/api/document-checks', payload)).statusCode).toBe(403);
  expect((await send(clerk, '/api/document-checks/marked', payload)).statusCode).toBe(403);
  expect((await clerk.get('/api/check-rules')).statusCode).toBe(403);
});

test('an uploaded docx is answered with its text and findings', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const answer = await send(
    writer,
    '/api/document-checks',
    form('总结.docx', await docx('一、走访', '慰问xx人，近300余户。')),
  );
  expect(answer.json()).toMatchObject({
    fileName: '总结.docx',
    canBeMarked: true,
    blocks: [{ text: '一、走访' }, { text: '慰问xx人，近300余户。' }],
    findings: [
      { rule: 'unfilled-blank', block: 1, start: 2, end: 4 },
      { rule: 'contradictory-approximation', excerpt: '近300余' },
    ],
  });
});

test('the marked copy leaves out findings and rules set aside', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const content = await docx('慰问xx人，近300余户，满意率达100％以上。');
  const { findings } = (await send(writer, '/api/document-checks', form('a.docx', content))).json();
  const answer = await send(
    writer,
    '/api/document-checks/marked',
    form('a.docx', content, { withoutRules: 'unfilled-blank', withoutFindings: findings[1].id }),
  );
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('a（检查批注）.docx');
  const comments = await (
    await JSZip.loadAsync(answer.rawPayload)
  )
    .file('word/comments.xml')!
    .async('string');
  expect(comments.match(/<w:comment\s/g)).toHaveLength(1);
  expect(comments).toContain('比率不可能或自相矛盾');
});

test('a text file has no marked copy, and other files are refused by name', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const text = Buffer.from('慰问xx人。');
  expect((await send(writer, '/api/document-checks', form('a.txt', text))).json().canBeMarked).toBe(false);
  const marked = await send(writer, '/api/document-checks/marked', form('a.txt', text));
  expect([marked.statusCode, marked.json().code]).toEqual([400, 'not-markable']);
  const old = await send(writer, '/api/document-checks', form('a.doc', text));
  expect([old.statusCode, old.json().advice]).toEqual([400, '请在Word或WPS中另存为docx后再检查。']);
});

test('the rules are told with their reasons and examples', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const { rows } = (await writer.get('/api/check-rules')).json();
  expect(rows.length).toBeGreaterThan(25);
  expect(rows[0]).toMatchObject({ code: 'leftover-marker', severity: 'error' });
});

test('a text longer than a book is refused before it is checked, whatever holds it', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const lines = Array.from({ length: 6_200 }, (_, at) => `${at}${'走访慰问困难退役军人，'.repeat(5)}`);
  for (const [name, content] of [
    ['汇编.txt', Buffer.from(lines.join('\n'))],
    ['汇编.docx', await docx(...lines)],
  ] as const) {
    const answer = await send(writer, '/api/document-checks', form(name, content));
    expect(answer.json(), name).toMatchObject({
      code: 'too-long-document',
      message: '文稿超过30万字，没有检查。',
      advice: '请分成几份再检查。',
    });
  }
});

test('a paragraph no person writes is not read, and the writer is told so', async () => {
  const writer = await app.signInAs({ role: 'writer', region: COUNTY });
  const pasted = '户均3元3户，'.repeat(900);
  const text = `一、经费\n${pasted}\n二、走访\n走访慰问xx人。`;
  const answer = (await send(writer, '/api/document-checks', form('经费.txt', Buffer.from(text)))).json();
  expect(answer.remarks).toEqual(['第2段超过5000字，没有检查；请分段后再检查。']);
  expect(answer.findings).toMatchObject([{ rule: 'unfilled-blank', block: 3 }]);
});
