import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { knowledgeArticles } from '#definitions';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { searchArticles } from './search-articles.ts';

const codesFor = (text: string) => searchArticles(knowledgeArticles, text).map(({ article }) => article.code);

test.each(knowledgeArticles.map((article) => [article.code, article] as const))(
  '%s is found among the first five by every way people ask for it',
  (code, article) => {
    const missed = article.asked.filter((text) => !codesFor(text).slice(0, 5).includes(code));
    expect(missed).toEqual([]);
  },
);

test('the knowledge base has enough for a first day, each with its clause', () => {
  expect(knowledgeArticles.length).toBeGreaterThanOrEqual(25);
  expect(knowledgeArticles.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

describe('a search', () => {
  test('puts a title before a body, and says why', () => {
    const [first, ...rest] = searchArticles(knowledgeArticles, '光荣牌');
    expect(first).toMatchObject({ article: { code: 'glory-plaque' }, why: '正是常见问法“光荣牌”' });
    for (const found of rest) expect(found.score).toBeLessThanOrEqual(first!.score);
  });
  test('finds by full pinyin, by initials, and by several words that must all fit', () => {
    expect(codesFor('xinfang')).toContain('petition-clock');
    expect(codesFor('ydzdl')).toContain('card-lost');
    expect(codesFor('优待证 30个工作日')[0]).toBe('card-flow');
    expect(codesFor('优待证 火箭')).toEqual([]);
  });
  test('finds for a whole sentence that stands nowhere as it is', () => {
    expect(codesFor('我父亲的优待证被弄丢了应该怎么补').slice(0, 3)).toContain('card-lost');
    expect(codesFor('今天天气怎么样呢')).toEqual([]);
  });
});

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const CITY = 990100000000;
let writer: TestClient;
let head: TestClient;
let city: TestClient;
let clerk: TestClient;

const CONTENT = {
  kind: 'question',
  title: '本区优待证办理点在哪里',
  body: ['在区服务中心一楼二号窗口，周一至周五。'],
  sources: [{ law: '本区服务指南', article: '办理地点' }],
  items: ['veteran-card'],
  matters: ['veteran-card'],
  asked: ['优待证去哪办'],
};
const draft = async (client: TestClient, more: object = {}) =>
  client.post('/api/knowledge/versions', {
    code: null,
    content: CONTENT,
    validFrom: today(),
    validTo: null,
    ...more,
  });
const search = async (client: TestClient, text: string, more = '') =>
  (await client.get(`/api/knowledge?text=${encodeURIComponent(text)}${more}`))
    .json()
    .rows.map((row: { code: string }) => row.code);
const step = (
  client: TestClient,
  ref: { countyCode: number; id: string },
  rowVersion: number,
  body: object,
  to = 'steps',
) => client.post(`/api/knowledge/versions/${ref.countyCode}/${ref.id}/${to}`, { rowVersion, step: body });

beforeAll(async () => {
  writer = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  head = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
  city = await house.signInAs({ role: 'section-head', region: CITY });
  clerk = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
});

test('a question as long as a caller tells it is searched, not refused', async () => {
  const text = `${'我父亲是1962年入伍的老兵，'.repeat(5)}他的优待证被弄丢了应该怎么补办`;
  expect(text.length).toBeGreaterThan(60);
  const answer = await clerk.get(`/api/knowledge?text=${encodeURIComponent(text)}`);
  expect(answer.statusCode, answer.body).toBe(200);
});

describe('an article of the bureau', () => {
  test('is written by nobody without the permission and published by nobody who wrote it', async () => {
    expect((await draft(clerk)).statusCode).toBe(403);
    expect((await clerk.get('/api/knowledge/versions')).statusCode).toBe(403);
    const own = (await draft(head)).json();
    await step(head, own, 1, { kind: 'submit' });
    expect((await step(head, own, 2, { kind: 'publish' }, 'decisions')).json().code).toBe('own-article');
    expect((await step(writer, own, 2, { kind: 'publish' }, 'decisions')).statusCode).toBe(403);
    const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
    expect((await step(far, own, 2, { kind: 'publish' }, 'decisions')).statusCode).toBe(404);
  });

  test('is published by nobody who rewrote it either', async () => {
    const ref = (await draft(writer, { content: { ...CONTENT, title: '同事改写的条目' } })).json();
    const rewritten = { ...CONTENT, title: '同事改写的条目', body: ['审核人自己的话。'] };
    const write = { kind: 'write', content: rewritten, validFrom: today(), validTo: null };
    expect((await step(head, ref, 1, write)).statusCode).toBe(200);
    await step(writer, ref, 2, { kind: 'submit' });
    expect((await step(head, ref, 3, { kind: 'publish' }, 'decisions')).json().code).toBe('own-article');
    // Nor is it offered for decision to them, or they told to review it.
    const shownTo = async (client: TestClient) =>
      (await client.get('/api/knowledge/versions'))
        .json()
        .rows.find(({ id }: { id: string }) => id === ref.id);
    const heard = async (client: TestClient) =>
      (await client.get('/api/inbox'))
        .json()
        .rows.map(({ text }: { text: string }) => text)
        .join();
    for (const [client, hasMyWording] of [
      [writer, true],
      [head, true],
      [city, false],
    ] as const) {
      expect(await shownTo(client)).toMatchObject({ hasMyWording });
      expect((await heard(client)).includes('同事改写的条目')).toBe(!hasMyWording);
    }
    expect((await step(city, ref, 3, { kind: 'return', note: '请核对' }, 'decisions')).statusCode).toBe(200);
    await step(writer, ref, 4, { kind: 'withdraw', note: '不用了' });
  });

  test('is found by readers of its area once it is published, and by nobody before or elsewhere', async () => {
    const ref = (await draft(writer)).json();
    expect(await search(clerk, '优待证去哪办')).not.toContain(ref.code);
    expect((await step(writer, ref, 1, { kind: 'submit' })).statusCode).toBe(200);
    expect((await head.get('/api/inbox')).json().rows[0].text).toContain('已提交，请审核');
    expect((await step(head, ref, 2, { kind: 'return', note: '请写明电话' }, 'decisions')).statusCode).toBe(
      200,
    );
    const better = { ...CONTENT, body: [...CONTENT.body, '电话0990-8123456。'] };
    await step(writer, ref, 3, { kind: 'write', content: better, validFrom: today(), validTo: null });
    await step(writer, ref, 4, { kind: 'submit' });
    expect((await step(head, ref, 5, { kind: 'publish' }, 'decisions')).statusCode).toBe(200);
    expect((await search(clerk, '优待证去哪办'))[0]).toBe(ref.code);
    const far = await house.signInAs({ role: 'station-clerk', region: 990102001000 });
    expect(await search(far, '优待证去哪办')).not.toContain(ref.code);
    expect((await clerk.get(`/api/knowledge/articles/${ref.code}`)).json().body).toHaveLength(2);
  });

  test('changes one that comes with the program from its day on; what held before still answers', async () => {
    const ref = (
      await draft(city, { code: 'card-lost', content: { ...CONTENT, title: '优待证丢了（新办法）' } })
    ).json();
    expect(ref.code).toBe('card-lost');
    await step(city, ref, 1, { kind: 'submit' });
    const other = await house.signInAs({ role: 'leader', region: CITY });
    expect((await step(other, ref, 2, { kind: 'publish' }, 'decisions')).statusCode).toBe(200);
    const on = async (day: string) =>
      (await clerk.get(`/api/knowledge/articles/card-lost?on=${day}`)).json().title;
    expect(await on(today())).toBe('优待证丢了（新办法）');
    expect(await on(addDays(today(), -1))).toBe('优待证丢了、坏了怎么办');
    expect((await clerk.get('/api/knowledge/articles/card-lost?on=2020-01-01')).statusCode).toBe(404);
    const { rowVersion } = (await city.get('/api/knowledge/versions?code=card-lost')).json().rows[0];
    expect((await step(city, ref, rowVersion, { kind: 'withdraw', note: '暂缓' })).statusCode).toBe(200);
    expect(await on(today())).toBe('优待证丢了、坏了怎么办');
  });

  test('sent twice at once with one key is begun once, and goes each step once', async () => {
    const written = { code: null, content: CONTENT, validFrom: today(), validTo: null };
    const begun = await sendTwice(writer, '/api/knowledge/versions', written);
    const path = `/api/knowledge/versions/${begun.countyCode}/${begun.id}`;
    await sendTwice(writer, `${path}/steps`, { rowVersion: 1, step: { kind: 'submit' } });
    await sendTwice(head, `${path}/decisions`, { rowVersion: 2, step: { kind: 'publish' } });
    const withdrawal = { kind: 'withdraw', note: '与另一条重复' };
    await sendTwice(writer, `${path}/steps`, { rowVersion: 3, step: withdrawal });
    const { rows } = (await writer.get(`/api/knowledge/versions?code=${begun.code}`)).json();
    expect(rows).toMatchObject([{ id: begun.id, state: 'withdrawn', rowVersion: 4 }]);
  });

  test('needs a source, lists that exist, and days in order; a stale form is refused', async () => {
    expect((await draft(writer, { content: { ...CONTENT, sources: [] } })).statusCode).toBe(400);
    expect((await draft(writer, { content: { ...CONTENT, items: ['rocket'] } })).statusCode).toBe(400);
    expect((await draft(writer, { validTo: addDays(today(), -1) })).json().code).toBe('knowledge-days');
    const ref = (await draft(writer)).json();
    const [one, two] = await Promise.all([
      step(writer, ref, 1, { kind: 'submit' }),
      step(writer, ref, 1, { kind: 'submit' }),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([200, 409]);
  });
});

test('an area as wide as the city’s is read below and written above only', async () => {
  await expect(
    system.everywhere((tx) => sql`select 1 from knowledge_version where region_code = ${CITY}`.execute(tx)),
  ).resolves.toMatchObject({ rows: [{}] });
  const { rows } = (await writer.get('/api/knowledge/versions?code=card-lost')).json();
  expect(rows).toHaveLength(1);
  expect(
    (await step(writer, rows[0], rows[0].rowVersion, { kind: 'withdraw', note: '撤' })).statusCode,
  ).not.toBe(200);
});

test('articles, days and states all narrow, and every version equals its acts', async () => {
  expect(await search(clerk, '', '&matter=honour')).toContain('glory-plaque');
  expect(await search(clerk, '', '&item=veteran-card&kind=policy')).toEqual(['card-flow']);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
  await system.everywhere((tx) => sql`update knowledge_version set valid_to = '2030-01-01'`.execute(tx));
  expect((await verifyEverything(system.db)).faults.map(({ check }) => check)).toContain('knowledge');
});
