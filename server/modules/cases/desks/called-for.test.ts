import { expect, test } from 'vitest';
import { APPROVED, COUNTY, TOWNSHIP, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

/* Whom an act calls on hears of it, finds the case in a list, and reads on the case what is wanted. */
const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read, throughTownship } = withHardshipCases(system, house);

const listed = async (client: TestClient, view: string): Promise<string[]> =>
  (await client.get(`/api/cases?view=${view}&size=100`)).json().rows.map(({ id }: { id: string }) => id);
const heard = async (client: TestClient): Promise<string[]> =>
  (await client.get('/api/inbox')).json().rows.map(({ text }: { text: string }) => text);
const codesOf = ({ actions }: { actions: readonly { code: string }[] }) => actions.map(({ code }) => code);

test('who handles no cases sees none that wait for a signature', async () => {
  const office = await house.signInAs({ role: 'writer', region: COUNTY });
  expect((await office.get('/api/cases?view=signing')).statusCode).toBe(403);
});

test('asked to sign, a colleague is told, finds the case under 待会签, and the desk waits for it', async () => {
  const place = await apply();
  await throughTownship(place);
  const { head } = desk();
  const signer = await house.signInAs({ role: 'section-head', region: COUNTY });
  const asked = await done(head, place, 'add-signer', {
    reason: '请一并审核',
    input: { account: signer.accountId },
  });
  expect(codesOf(asked)).not.toContain('pass');
  expect(asked.signers).toMatchObject([{ hasSigned: false }]);
  expect(asked.next).toMatch(/会签，全部签署后才能通过$/);
  expect((await heard(signer))[0]).toMatch(/请您会签：.*（\d{6}-\d{4}-\d+）。$/);
  expect(await listed(signer, 'signing')).toContain(place.id);
  expect(await listed(head, 'signing')).not.toContain(place.id);
  expect((await signer.get('/api/cases/desk')).json().counts.signing).toBe(1);
  expect((await read(place, signer)).next).toContain('等您会签');
  await done(signer, place, 'sign');
  expect(await listed(signer, 'signing')).not.toContain(place.id);
  expect(await done(head, place, 'pass', APPROVED)).toMatchObject({ state: 'approved', signers: [] });
});

test('the last signer at the desk is told that passing signs as well; elsewhere signing leaves the step to the desk', async () => {
  const place = await apply();
  await throughTownship(place);
  const { head } = desk();
  const same = await house.signInAs({ role: 'section-head', region: COUNTY });
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  await done(head, place, 'add-signer', { reason: '请分管领导会签', input: { account: leader.accountId } });
  await done(head, place, 'add-signer', { reason: '请一并审核', input: { account: same.accountId } });
  const called = async (client: TestClient) =>
    Object.fromEntries(
      (await read(place, client)).actions
        .filter(({ code }: { code: string }) => ['pass', 'sign'].includes(code))
        .map(({ code, title, hint }: Record<'code' | 'title' | 'hint', string>) => [
          code,
          `${title}：${hint}`,
        ]),
    );
  // While the leader has not signed, nobody may pass: the colleague only signs.
  expect(Object.keys(await called(same))).toEqual(['sign']);
  expect((await read(place, same)).next).toMatch(/等您、.+会签，全部签署后才能通过$/);
  expect(await called(leader)).toEqual({ sign: '会签：只签署您的会签；全部签署后，由承办岗位通过本环节。' });
  expect((await head.get('/api/cases?view=open&size=100')).json().rows).toContainEqual(
    expect.objectContaining({ id: place.id, awaitsSigners: true }),
  );
  await done(leader, place, 'sign');
  expect(await called(same)).toEqual({
    pass: '会签并通过：签署您的会签，同时通过本环节。',
    sign: '只会签：只签署您的会签，本环节留给承办岗位通过。',
  });
  const passed = await done(same, place, 'pass', APPROVED);
  expect(passed.record.at(-1)).toMatchObject({ action: 'pass', detail: '同时签署本人的会签' });
  expect(passed.awaitsSigners).toBe(false);
});

test('who was asked by mistake is let go for a reason, and the case goes on', async () => {
  const place = await apply();
  await throughTownship(place);
  const { head, station } = desk();
  const away = await house.signInAs({ role: 'leader', region: COUNTY });
  await done(head, place, 'add-signer', { reason: '请审阅', input: { account: away.accountId } });
  expect(await codeOf(act(station, place, 'drop-signers', { reason: '外出' }))).toBe('no-permission');
  expect(await codeOf(act(head, place, 'drop-signers'))).toBe('reason-missing');
  const free = await done(head, place, 'drop-signers', { reason: '外出，改为电话报告' });
  expect(codesOf(free)).toContain('pass');
  expect(await listed(away, 'signing')).not.toContain(place.id);
  expect(await codeOf(act(head, place, 'drop-signers', { reason: '再撤一次' }))).toBe('nobody-to-drop');
  expect(await codeOf(act(away, place, 'sign'))).toBe('no-signer');
});

test('who stepped aside has the case on the desk no more, and the colleagues of the desk are told', async () => {
  const place = await apply();
  const { station, colleague } = desk();
  expect(await listed(colleague, 'desk')).toContain(place.id);
  const aside = await done(colleague, place, 'recuse', { reason: '申请人是近亲属' });
  expect(aside.next).toContain('您已回避');
  expect(await listed(colleague, 'desk')).not.toContain(place.id);
  expect(await listed(station, 'desk')).toContain(place.id);
  expect((await heard(station))[0]).toContain('已回避，请您的岗位接着办理');
});

test('urged, whoever holds the case is told; returned, the desk that gets it back', async () => {
  const place = await apply();
  await throughTownship(place);
  const { head, station, colleague } = desk();
  await done(station, place, 'urge');
  expect((await heard(head))[0]).toMatch(/催办：/);
  await done(head, place, 'return', { reason: '票数有误', input: { step: 'village-review' } });
  for (const one of [station, colleague]) expect((await heard(one))[0]).toContain('把办件退回您的岗位');
  await done(station, place, 'assign', { input: { account: colleague.accountId } });
  expect((await heard(colleague))[0]).toContain('给您分派了办件');
  const before = await heard(station);
  await done(desk().head, place, 'urge');
  expect([(await heard(colleague))[0], await heard(station)]).toEqual([
    expect.stringContaining('催办'),
    before,
  ]);
});

test('cases given at once are one message', async () => {
  const places = await Promise.all([apply(), apply(), apply()]);
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  const cases = await Promise.all(
    places.map(async (place) => ({
      countyCode: place.countyCode,
      id: place.id,
      rowVersion: (await read(place)).rowVersion,
    })),
  );
  const answer = await desk().station.post('/api/cases/acts', {
    action: 'assign',
    input: { account: clerk.accountId },
    cases,
  });
  expect(answer.json().results).toMatchObject(places.map(() => ({ status: 'done' })));
  expect(await heard(clerk)).toEqual([expect.stringMatching(/给您分派了办件：.*等3件。$/)]);
});
