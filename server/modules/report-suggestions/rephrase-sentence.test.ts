import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockSentence } from './locked-sentence.ts';
import { rephraseSentence } from './rephrase-sentence.ts';
import { rephraseSettings } from './rephrase-settings.ts';
import { sentence } from './sentence.ts';

const NODES = sentence(
  'areas:reception-satisfaction',
  '大厅服务满意率总体为',
  { metric: 'reception-satisfaction' },
  '，其中青岚区最高，为',
  { metric: 'reception-satisfaction', region: 990101000000 },
  '。',
);

let server: Server;
let asked: { path: string; key: string; body: string }[] = [];
let reply: {
  status?: number;
  body?: string;
  content?: string;
  afterMs?: number;
  /** Sends the beginning and never the end. */
  stalls?: boolean;
} = {};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push({
      path: request.url ?? '',
      key: request.headers.authorization ?? '',
      body: await bodyOf(request),
    });
    await new Promise((resolve) => setTimeout(resolve, reply.afterMs ?? 0));
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
    if (reply.stalls) return void response.write('{"choices":');
    response.end(
      reply.body ?? JSON.stringify({ choices: [{ message: { role: 'assistant', content: reply.content } }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  reply = {};
});

const settings = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  model: 'local',
  key: 'secret',
});
const rephrase = (waitMs?: number) => rephraseSentence(settings(), NODES, waitMs);

test('a good reply keeps every figure in its place', async () => {
  reply.content = '从总体看，大厅服务满意率为⟦1⟧⟦2⟧⟦3⟧。';
  const nodes = await rephrase();
  expect(nodes.filter(({ type }) => type === 'figure')).toEqual(
    NODES.filter(({ type }) => type === 'figure'),
  );
  expect(nodes[0]).toEqual({ type: 'text', text: '从总体看，大厅服务满意率为' });
  expect(nodes[2]).toEqual({ type: 'text', text: '，其中青岚区最高，为' });
});

test('what leaves holds neither values nor places, and follows the protocol', async () => {
  reply.content = '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧。';
  await rephrase();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer secret' });
  const sent = JSON.parse(asked[0]!.body);
  expect(sent.messages[1]).toEqual({ role: 'user', content: '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧。' });
  expect(asked[0]!.body).not.toContain('青岚区');
});

test.each([
  ['drops a figure', '大厅服务满意率总体为⟦1⟧⟦2⟧。'],
  ['repeats a figure', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧⟦3⟧。'],
  ['changes the order', '大厅服务满意率总体为⟦3⟧⟦2⟧⟦1⟧。'],
  ['invents a mark', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧⟦4⟧。'],
  ['writes a number', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧，高于95%。'],
  ['writes a number in words', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧，连续三年领跑。'],
  ['writes full-width digits', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧，高于９成。'],
  ['claims a rise', '大厅服务满意率总体提升为⟦1⟧⟦2⟧⟦3⟧。'],
  ['denies', '大厅服务满意率总体不为⟦1⟧⟦2⟧⟦3⟧。'],
  ['adds a paragraph', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧。\n说明：以上。'],
  ['breaks a mark', '大厅服务满意率总体为⟦1⟧⟦2⟧⟦3⟧⟦。'],
])('a reply that %s is refused', async (_, content) => {
  reply.content = content;
  await expect(rephrase()).rejects.toMatchObject({ code: 'rephrase-refused' });
});

test('a service that fails, answers nonsense or is too slow is told plainly', async () => {
  reply = { status: 500, body: '{}' };
  await expect(rephrase()).rejects.toMatchObject({ message: '改写服务没有答复（500）。' });
  reply = { body: 'not json' };
  await expect(rephrase()).rejects.toMatchObject({ message: '改写服务的答复看不懂。' });
  reply = { body: `"${'长'.repeat(30_000)}"` };
  await expect(rephrase()).rejects.toMatchObject({ message: '改写服务的答复过长，没有采用。' });
  reply = { content: '', afterMs: 400 };
  await expect(rephrase(50)).rejects.toMatchObject({ message: '改写服务没有在规定时间内答复。' });
  reply = { stalls: true };
  await expect(rephrase(100)).rejects.toMatchObject({ message: '改写服务没有在规定时间内答复。' });
  const nowhere = { url: 'http://127.0.0.1:9', model: 'local', key: null };
  await expect(rephraseSentence(nowhere, NODES)).rejects.toMatchObject({ message: '连接不上改写服务。' });
});

test('it is off until an address is set, and a wrong address is named', async () => {
  expect(rephraseSettings({})).toBeNull();
  await expect(rephraseSentence(null, NODES)).rejects.toMatchObject({ code: 'rephrase-off' });
  expect(() => rephraseSettings({ RONGJUN_REPHRASE_URL: 'ftp://model' })).toThrow('地址不正确');
  expect(rephraseSettings({ RONGJUN_REPHRASE_URL: 'http://10.0.0.8/v1/' })).toEqual({
    url: 'http://10.0.0.8/v1',
    model: 'default',
    key: null,
  });
});

test('a word that carries the fact may not be left out', async () => {
  const overdue = sentence('o', '逾期未补办为', { metric: 'confirmations-overdue' }, '。');
  reply.content = '逾期补办为⟦1⟧。';
  await expect(rephraseSentence(settings(), overdue)).rejects.toMatchObject({
    message: '改写没有采用：回复漏掉了可能改变事实的词。',
  });
});

test('verdicts on targets are locked too', () => {
  const missed = sentence(
    't',
    '培训合格率为',
    { metric: 'training-pass-rate' },
    '，未达到85%的目标，需要加大工作力度。',
  );
  expect(lockSentence(missed).text).toBe('培训合格率为⟦1⟧，⟦2⟧，需要加大工作力度。');
});
