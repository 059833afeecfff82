import { expect, test } from 'vitest';
import { ledgers } from '#definitions';
import { filePeople, MOST_CARRIED } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const VILLAGE = 990101001001;
const NEIGHBOUR = 990101001002;
const CROWDED = 990101002001;

const liaisonAt = (region: number, lines: readonly string[] = ['*']) =>
  house.signInAs({ role: 'liaison', region, lines });
const take = (client: TestClient, wish: object = {}) =>
  client.post('/api/field/lists', { region: VILLAGE, purpose: '入户联系', ...wish });
const file = (...drafts: Parameters<typeof personDraft>[0][]) =>
  system.everywhere((tx) =>
    filePeople(
      tx,
      machineContext,
      drafts.map((facts) => personDraft(facts)),
    ),
  );
const idOf = async (name: string) => {
  const { id } = await system.owner
    .selectFrom('person')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
};

test('whoever does not go on visits takes nobody along', async () => {
  for (const role of ['leader', 'supervisor', 'writer', 'hall-clerk', 'section-head', 'system-admin']) {
    const client = await house.signInAs({ role, region: 990101000000 });
    expect((await take(client)).statusCode, role).toBe(403);
  }
  expect((await house.app.inject({ method: 'POST', url: '/api/field/lists' })).statusCode).toBe(401);
});

test('a liaison of another village, township or county takes nobody along, and nothing is recorded as read', async () => {
  for (const region of [NEIGHBOUR, 990101002000, 990102000000]) {
    const answer = await take(await liaisonAt(region));
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'outside-scope']);
  }
  const records = await system.owner
    .selectFrom('read_record')
    .selectAll()
    .where('action', '=', 'carry')
    .execute();
  expect(records).toEqual([]);
});

test('a list holds whom one stands before, without numbers and birth days, and is recorded with its purpose', async () => {
  await file(
    { name: '司马云岭', birthDate: '1950-02-03', phone: '15488887777' },
    { name: '欧阳柳', contactClass: 'key', liaison: '李站长' },
    { name: '邻村人', regionCode: NEIGHBOUR },
  );
  const answer = await take(await liaisonAt(VILLAGE));
  expect(answer.statusCode, answer.body).toBe(200);
  const { people, regionName } = answer.json();
  expect(regionName).toBe('桃源社区');
  expect(people.map(({ name }: { name: string }) => name)).toEqual(['欧阳柳', '司马云岭']);
  expect(people[1]).toMatchObject({ initials: 'smyl', sex: '1', state: 'active', lastMetOn: null });
  expect(people[1].age).toBeGreaterThan(75);
  for (const secret of ['1950-02-03', '19500203', '7777', '990101195002'])
    expect(answer.body).not.toContain(secret);
  const [record] = await system.owner
    .selectFrom('read_record')
    .selectAll()
    .where('action', '=', 'carry')
    .execute();
  expect(record).toMatchObject({ county_code: 990101, reason: '入户联系（桃源社区，2人）' });
  expect([...record!.subject_ids].sort()).toEqual([await idOf('司马云岭'), await idOf('欧阳柳')].sort());
});

test('the list can be narrowed to whom one liaison keeps in contact with', async () => {
  const { people } = (await take(await liaisonAt(990101001000), { liaison: '李站长' })).json();
  expect(people.map(({ name }: { name: string }) => name)).toEqual(['欧阳柳']);
});

test('the last visit or contact stands beside a name, whoever made it, but not to those who may not read that line', async () => {
  const clerk = await liaisonAt(990101001000);
  const person = { countyCode: 990101, id: await idOf('欧阳柳') };
  const answers = {
    contactedOn: '2026-05-06',
    way: 'phone',
    class: 'key',
    hasRequest: false,
    liaison: '李站长',
  };
  const recorded = await clerk.post('/api/ledgers/liaison-contact/entries', {
    region: 990101001000,
    answers,
    person,
  });
  expect(recorded.statusCode, recorded.body).toBe(200);
  const daysFor = async (client: TestClient) =>
    (await take(client)).json().people.map(({ lastMetOn }: { lastMetOn: string | null }) => lastMetOn);
  expect(await daysFor(clerk)).toEqual(['2026-05-06', null]);
  expect(await daysFor(await liaisonAt(990101001000, ['benefits']))).toEqual([null, null]);
});

test('a township is no village, and what it is for must be said', async () => {
  const client = await liaisonAt(990101001000);
  expect((await take(client, { region: 990101001000 })).json()).toMatchObject({ code: 'not-a-village' });
  expect((await take(client, { purpose: ' ' })).statusCode).toBe(400);
  expect((await take(client, { region: 990101001999 })).statusCode).toBe(404);
});

test('more people than a phone takes along are refused with what to do; the ones of a liaison are given', async () => {
  const crowd = Array.from({ length: MOST_CARRIED + 1 }, (_, at) => ({
    name: `江口${at}`,
    regionCode: CROWDED,
    ...(at < 3 && { liaison: '王联络' }),
  }));
  await file(...crowd);
  const client = await liaisonAt(990101002000);
  const refused = await take(client, { region: CROWDED });
  expect([refused.statusCode, refused.json().code]).toEqual([400, 'too-many-people']);
  expect(refused.json().advice).toContain('联络员');
  const { people } = (await take(client, { region: CROWDED, liaison: '王联络' })).json();
  expect(people).toHaveLength(3);
});

test('forms come with the lists they ask for, and only of lines the own post writes', async () => {
  const all = (await (await liaisonAt(VILLAGE)).get('/api/field/ledgers')).json();
  const codes = all.ledgers.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(ledgers.filter(({ onSite }) => onSite).map(({ code }) => code));
  expect(codes).toContain('liaison-contact');
  expect(codes).not.toContain('petition-case');
  expect(Object.keys(all.lists)).toEqual(expect.arrayContaining(['contact-way', 'visit-occasion', 'sex']));
  expect(Object.keys(all.lists)).not.toContain('petition-channel');
  const few = (await (await liaisonAt(VILLAGE, ['stations'])).get('/api/field/ledgers')).json();
  expect(few.ledgers.map(({ code }: { code: string }) => code)).toEqual(['liaison-contact']);
  const reader = await house.signInAs({ role: 'supervisor', region: VILLAGE });
  expect((await reader.get('/api/field/ledgers')).statusCode).toBe(403);
});

test('a form written on site asks for nothing that a phone cannot know', () => {
  const strange = ledgers
    .filter(({ onSite }) => onSite)
    .filter(
      ({ collection, fields, businessDay }) =>
        collection !== undefined || !fields.some(({ code }) => code === businessDay),
    );
  expect(strange).toEqual([]);
});
