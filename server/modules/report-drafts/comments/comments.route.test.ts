import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { scopeOver } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;

const system = withWorkingSystem();
const house = withTestApp(system);
let writer: TestClient;
let url: string;

beforeAll(async () => {
  writer = await house.signInAs({ role: 'writer', region: COUNTY });
  const request = { region: COUNTY, from: '2026-01-01', to: '2026-11-20' };
  const draft = (await writer.post('/api/report-drafts', request)).json();
  url = `/api/report-drafts/${draft.countyCode}/${draft.id}`;
});

const begin = (text: string, mentions: string[] = [], by = writer) =>
  by.post(`${url}/threads`, { id: crypto.randomUUID(), quote: '走访256次', text, mentions });

test('nobody of another area reads or writes comments', async () => {
  await begin('数字请核对。');
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await begin('看看', [], other)).statusCode).toBe(404);
  expect((await other.get(`${url}/threads`)).statusCode).toBe(404);
  expect((await other.get(`${url}/colleagues`)).statusCode).toBe(404);
  const clerk = await house.signInAs({ role: 'liaison', region: COUNTY });
  expect((await clerk.get(`${url}/threads`)).statusCode).toBe(403);
  await withoutPolicies(() =>
    inScope(system.db, scopeOver([0], OTHER_COUNTY), async (tx) => {
      for (const table of ['report_thread', 'report_comment'])
        expect((await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows).toEqual([]);
    }),
  );
});

test('a reader comments, a colleague is named, answers and settles it; an answer opens it again', async () => {
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const { rows: colleagues } = (await writer.get(`${url}/colleagues`)).json();
  expect(colleagues.map((one: { accountId: string }) => one.accountId)).toContain(leader.accountId);
  const { rows } = (await begin('请局长定夺。', [leader.accountId])).json();
  const thread = rows.at(-1);
  expect(thread).toMatchObject({ resolved: false, quote: '走访256次' });
  expect(thread.comments[0].mentions).toEqual([
    { accountId: leader.accountId, name: expect.stringContaining('测试') },
  ]);
  const at = `${url}/threads/${thread.id}`;
  const answered = (await leader.post(`${at}/comments`, { text: '同意。' })).json().rows.at(-1);
  expect(answered.comments.map((one: { text: string }) => one.text)).toEqual(['请局长定夺。', '同意。']);
  const put = (resolved: boolean) =>
    leader.send({ method: 'PUT', url: `${at}/resolution`, payload: { resolved } });
  expect((await put(true)).json().rows.at(-1)).toMatchObject({ resolved: true });
  expect((await writer.post(`${at}/comments`, { text: '还有一处。' })).json().rows.at(-1).resolved).toBe(
    false,
  );
});

test('who cannot read the draft cannot be named', async () => {
  const stranger = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  const liaison = await house.signInAs({ role: 'liaison', region: COUNTY });
  for (const { accountId } of [stranger, liaison])
    expect((await begin('在吗', [accountId])).json()).toMatchObject({ code: 'mention-unknown' });
});

test('the same comment sent twice at once is said once, and an open editor hears of it', async () => {
  const { commentsVersion } = (await writer.get(`${url}/steps?since=0`)).json();
  const waiting = writer.get(`${url}/steps?since=0&wait=20&commentsVersion=${commentsVersion}`);
  const payload = { id: crypto.randomUUID(), quote: '', text: '一次。' };
  await sendTwice(writer, `${url}/threads`, payload);
  expect((await waiting).json().commentsVersion).toBe(commentsVersion + 1);
});

test('an answer and a settlement sent twice at once are one each', async () => {
  const begun = (await begin('请核对。')).json().rows.at(-1);
  const at = `${url}/threads/${begun.id}`;
  const { rows } = await sendTwice(writer, `${at}/comments`, { text: '已核对。' });
  expect(rows.at(-1).comments).toHaveLength(2);
  const settled = await sendTwice(writer, `${at}/resolution`, { resolved: true }, 'PUT');
  expect(settled.rows.at(-1)).toMatchObject({ resolved: true });
});
