import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { filePeople } from '#modules/registry';
import { makeFilm, makePicture } from '#tests/factories/make-files.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { attachFile } from '#tests/factories/send-file.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { untilSomebodyWaits } from '#tests/harness/lock-waits.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101;
const REGION = 990101001001;

let clerk: TestClient;
let leader: TestClient;
let stranger: TestClient;
let person = '';
beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-head', region: 990101000000 });
  leader = await house.signInAs({ role: 'leader', region: 990101000000 });
  stranger = await house.signInAs({ role: 'station-clerk', region: 990102001000 });
  const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft()]));
  if (filed?.status === 'added') person = filed.id;
});

const url = (part = '') => `/api/honour/${COUNTY}/${person}${part}`;
const attach = async (content: Buffer, name: string, kind: string, more: object = {}) =>
  attachFile(clerk, content, name, { subject: 'person', county: COUNTY, id: person, kind, ...more });

describe('who may not', () => {
  test('another county sees no honour file, a leader writes none', async () => {
    expect((await stranger.get(url())).statusCode).toBe(404);
    expect((await stranger.get('/api/honour')).json().rows).toEqual([]);
    expect((await leader.get(url())).statusCode).toBe(200);
    expect((await leader.post(url('/entries'), { region: REGION })).statusCode).toBe(403);
  });
});

test('an empty honour file has nothing to count', async () => {
  expect((await clerk.get(url())).json()).toMatchObject({ entries: 0, pictures: 0, isComplete: false });
  const nothing = await clerk.post(url('/entries'), { region: REGION });
  expect([nothing.statusCode, nothing.json().code]).toEqual([409, 'nothing-new']);
});

test('the ledger line counts documents, once, and says when all four are there', async () => {
  await attach(await makePicture({ tint: 1 }), '一.jpg', 'portrait');
  await attach(await makePicture({ tint: 2 }), '二.jpg', 'medal-photo');
  const first = (await clerk.post(url('/entries'), { region: REGION, albums: 1 })).json();
  const open = `/api/ledgers/honour-file/entries/${first.countyCode}/${first.id}`;
  expect((await clerk.get(open)).json().answers).toMatchObject({
    isFirst: true,
    photos: 2,
    albums: 1,
    complete: false,
  });
  expect((await clerk.get(url())).json()).toMatchObject({ entries: 1, newPictures: 0, isComplete: false });
  await attach(await makePicture({ tint: 3 }), '三.jpg', 'award-papers');
  const notes = { consentOn: '2026-03-01', consentNote: null, transcript: null };
  await attach(makeFilm(), '口述.mp4', 'oral-history', { notes });
  const second = (await clerk.post(url('/entries'), { region: REGION })).json();
  const answers = (
    await clerk.get(`/api/ledgers/honour-file/entries/${second.countyCode}/${second.id}`)
  ).json().answers;
  expect(answers).toMatchObject({ isFirst: false, videos: 1, complete: true });
  expect(answers.photos ?? null).toBeNull();
  expect((await clerk.get(url())).json()).toMatchObject({ isComplete: true, newVideos: 0 });
});

test('the same request twice is one line', async () => {
  await attach(await makePicture({ tint: 4 }), '四.jpg', 'life-photo');
  const send = () =>
    clerk.send({
      method: 'POST',
      url: url('/entries'),
      payload: { region: REGION },
      headers: { 'idempotency-key': 'honour-once-0001' },
    });
  const [one, two] = [await send(), await send()];
  expect(one.statusCode).toBe(200);
  expect(two.json()).toEqual(one.json());
});

test('two clerks at once count a picture once', async () => {
  await attach(await makePicture({ tint: 5 }), '五.jpg', 'life-photo');
  const lines = await system.everywhere(async (tx) => {
    // Writers of the county wait, so that both have looked before one has written.
    await sql`select pg_advisory_xact_lock(hashtext('ledger period'), ${COUNTY})`.execute(tx);
    const sent = [1, 2].map(() => clerk.post(url('/entries'), { region: REGION }));
    await untilSomebodyWaits(system.owner, 2);
    return sent;
  });
  const codes = (await Promise.all(lines)).map((line) => line.statusCode);
  expect(codes.toSorted()).toEqual([200, 409]);
});

test('the list says who has what, and finds who lacks something', async () => {
  const [row] = (await clerk.get('/api/honour')).json().rows;
  expect(row).toMatchObject({ id: person, papers: 1, pictures: 4, videos: 1, cover: { countyCode: COUNTY } });
  expect((await clerk.get('/api/honour?lacks=video')).json().rows).toEqual([]);
  expect((await clerk.get('/api/honour?after=x')).json().code).toBe('cursor-invalid');
});
