import { beforeAll, expect, test } from 'vitest';
import { serviceItems } from '#definitions';
import { ageOn } from '#kit';
import { filePeople, type PersonRef } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { factsAsked } from './judge-items.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
let clerk: TestClient;
let person: PersonRef;

interface Judged {
  readonly code: string;
  readonly verdict: string;
  readonly toAsk: string[];
  readonly articles: { code: string; title: string }[];
  readonly rules: { verdict: string; sentence: string; clause: string }[];
}

const judge = async (client: TestClient, body: object) => client.post('/api/wizard/judgements', body);
const itemsOf = async (body: object): Promise<Judged[]> => (await judge(clerk, body)).json().items;
const verdictOf = (items: readonly Judged[], code: string) => items.find((item) => item.code === code)!;

beforeAll(async () => {
  clerk = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  const draft = personDraft({ name: '慕容海', identities: ['retired-soldier'], birthDate: '1960-02-03' });
  const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
  person = { countyCode: filed.countyCode, id: filed.id };
});

test('an administrator asks nothing, and a person outside one’s area is not found', async () => {
  const admin = await house.signInAs({ role: 'system-admin', region: 990100000000 });
  expect((await judge(admin, { person: null })).statusCode).toBe(403);
  const far = await house.signInAs({ role: 'station-clerk', region: 990102001000 });
  expect((await judge(far, { person })).statusCode).toBe(404);
  const supervisor = await house.signInAs({ role: 'supervisor', region: 990100000000 });
  expect((await judge(supervisor, { person })).statusCode).toBe(403);
  expect((await judge(supervisor, { person: null })).statusCode).toBe(200);
});

test('every item is judged for a person, each rule with its sentence and clause, those that may be applied for first', async () => {
  const answer = (await judge(clerk, { person })).json();
  expect(answer.name).toBe('慕容海');
  expect(answer.items).toHaveLength(serviceItems.length);
  for (const item of answer.items as Judged[])
    for (const rule of item.rules) {
      expect(rule.sentence).not.toBe('');
      expect(rule.clause).not.toBe('');
    }
  const order = (answer.items as Judged[]).map(({ verdict }) => ['yes', 'open', 'no'].indexOf(verdict));
  expect(order).toEqual([...order].sort());
});

test('what the file does not say is open and named, not refused', async () => {
  const aid = verdictOf(await itemsOf({ person }), 'hardship-aid');
  expect(aid.verdict).toBe('open');
  expect(aid.toAsk).toContain('家庭人均月收入');
  expect(aid.rules.map(({ verdict }) => verdict)).toContain('yes');
});

test('a visitor’s answers count for what they say and no more', async () => {
  expect(factsAsked()).toContain('identities');
  const nothing = verdictOf(await itemsOf({ person: null }), 'hardship-aid');
  const veteran = verdictOf(
    await itemsOf({ person: null, facts: { identities: ['retired-soldier'], birthDate: '1960-02-03' } }),
    'hardship-aid',
  );
  expect(nothing.verdict).not.toBe('yes');
  expect(veteran.rules[0]!.verdict).toBe('yes');
});

test('a visitor without a file is not asked when it was made, but told to file first', async () => {
  expect(factsAsked()).not.toContain('filedOn');
  const card = verdictOf(
    await itemsOf({ person: null, facts: { identities: ['retired-soldier'] } }),
    'veteran-card',
  );
  expect(card.rules.find(({ verdict }) => verdict === 'no')?.sentence).toContain('请先到镇街服务站建档');
});

test('an article the bureau wrote stands beside its item, in the words that hold today', async () => {
  const since = { region: 990101000000, lines: ['benefits'] };
  const writer = await house.signInAs({ role: 'section-head', ...since });
  const publisher = await house.signInAs({ role: 'section-head', ...since });
  const content = {
    kind: 'question',
    title: '困难帮扶在哪个窗口办',
    body: ['在区服务大厅三号窗口办理。'],
    sources: [{ law: '本区办事公开', article: '第一条' }],
    items: ['hardship-aid'],
    matters: [],
    asked: [],
  };
  const publish = async (validFrom: string, title: string, code: string | null = null) => {
    const written = { content: { ...content, title }, validFrom, validTo: null, code };
    const draft = await ok(writer.post('/api/knowledge/versions', written));
    const at = `/api/knowledge/versions/${draft.countyCode}/${draft.id}`;
    await ok(writer.post(`${at}/steps`, { rowVersion: 1, step: { kind: 'submit' } }));
    await ok(publisher.post(`${at}/decisions`, { rowVersion: 2, step: { kind: 'publish' } }));
    return draft.code as string;
  };
  const own = await publish('2026-01-01', content.title);
  const later = await publish('2099-01-01', '以后才施行的办法');
  await publish('2026-01-01', '困难帮扶怎么申请（本区）', 'hardship-flow');
  const { articles } = verdictOf(await itemsOf({ person: null }), 'hardship-aid');
  expect(articles).toContainEqual({ code: own, title: content.title });
  expect(articles).toContainEqual({ code: 'hardship-flow', title: '困难帮扶怎么申请（本区）' });
  expect(articles.map(({ code }) => code)).not.toContain(later);
});

test('age changes on the birthday', () => {
  expect(ageOn('1966-11-27', '2026-11-26')).toBe(59);
  expect(ageOn('1966-11-27', '2026-11-27')).toBe(60);
});
