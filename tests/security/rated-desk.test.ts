import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inviteRating, tabletToken, type RatingRef } from '#modules/ratings';
import type { PersonRef } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { newId } from '#platform/db/new-id.ts';
import { routes } from '#server/routes.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system, { rates: { signInsPerMinute: 10_000, publicLinksPerMinute: 10_000 } });
const COUNTY = 990101000000;
const SECRET = '窗口让我跑了三趟';
let desk: TestClient;
let person: PersonRef;

beforeAll(async () => {
  // The widest post there is in a county: head of all sections, who may put ratings right, and did this work.
  desk = await house.signInAs({ role: 'section-head', region: COUNTY });
  person = await fileOne(system, { name: '令狐安邦' });
});

const invite = async (): Promise<RatingRef> => {
  const ref = await system.everywhere((tx) =>
    inviteRating(tx, machineContext, {
      subject: { kind: 'case', id: newId() },
      region: 990101001000,
      line: 'stations',
      item: { code: 'veteran-card', title: '优待证申领' },
      servedOn: today(),
      handledBy: [desk.accountId],
      person,
    }),
  );
  if (!ref) throw new Error('Nobody was invited.');
  return ref;
};
const send = (url: string, payload: object) =>
  house.app.inject({ method: 'POST', url: `/api${url}`, payload });
const linkToken = (ref: RatingRef) => signToken(currentKeyring(), 'rating', ref);
const rate = (token: string, level: string, more: object) =>
  send('/public/ratings', { token, level, ...more });
const open = async (token: string) => (await send('/public/ratings/opened', { token })).json();

test('the rated desk learns from no route, list, count or export who rated or how, with both walls or row-level security alone', async () => {
  const ref = await invite();
  const before = await invite();
  await rate(linkToken(ref), 'very-dissatisfied', { comment: SECRET });
  for (const within of [<T>(work: () => Promise<T>) => work(), withoutPolicies])
    await within(async () => {
      const needed = { region: String(COUNTY), from: '2020-01-01', to: '2099-12-31', view: 'all' };
      for (const { contract } of routes.filter((route) => route.contract.method === 'GET')) {
        const path = contract.path
          .replace(':county', String(ref.countyCode))
          .replace(':id', ref.id)
          .replace(':ledger', 'service-rating')
          .replace(':metric', 'ratings-received')
          .replace(/:[a-z]+/gi, '1');
        const answer = await desk.get(`/api${path}?${new URLSearchParams(needed)}`);
        expect([path, answer.body.includes(SECRET)]).toEqual([path, false]);
        expect([path, /very-dissatisfied"/.test(answer.body) && answer.body.includes(ref.id)]).toEqual([
          path,
          false,
        ]);
      }
      expect((await desk.get('/api/rating-rectifications?view=all')).json().rows).toEqual([]);
      expect((await desk.get('/api/rating-rectifications/count')).json().all).toBe(0);
      expect((await desk.get(`/api/rating-rectifications/${ref.countyCode}/${ref.id}`)).statusCode).toBe(404);
      expect(
        (
          await desk.post(`/api/rating-rectifications/${ref.countyCode}/${ref.id}/contact`, {
            reason: '看看',
          })
        ).statusCode,
      ).toBe(404);
      const sheet = await desk.get('/api/rating-rectifications/export.xlsx?view=all');
      const cells = JSON.stringify((await readXlsx(sheet.rawPayload)).sheets[0]?.rows ?? []);
      expect(cells).not.toContain('优待证申领');
    });
  // Who was invited looks the same whether it was rated or not, to the tablet and to the invitation itself.
  const invitations = await system.everywhere(async (tx) => {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(i) - 'id' - 'subject_id' - 'invited_at' as row from rating_invitation i
      where id in (${ref.id}, ${before.id})
    `.execute(tx);
    return rows.map(({ row }) => row);
  });
  expect(invitations[0]).toEqual(invitations[1]);
  const rated = await open(tabletToken(ref));
  const unrated = await open(tabletToken(before));
  expect(rated).toEqual(unrated);
});
