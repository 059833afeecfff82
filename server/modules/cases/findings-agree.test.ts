import { beforeAll, expect, test } from 'vitest';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;

const system = withWorkingSystem();
const house = withTestApp(system);
let station: TestClient;
let head: TestClient;

beforeAll(async () => {
  station = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
});

const act = async (client: TestClient, url: string, action: string, input: object = {}) => {
  const { rowVersion } = (await head.get(url)).json();
  return client.post(`${url}/acts`, { action, rowVersion, input, reason: '核对办理情况' });
};

test('what a desk finds out must agree with the form: no more is granted than the treatment cost', async () => {
  const person = await fileOne(system, {
    regionCode: VILLAGE,
    filedOn: '2025-01-15',
    identities: ['disabled-soldier'],
  });
  const opened = await station.post('/api/cases', {
    item: 'medical-subsidy',
    person,
    channel: 'township',
    appliedOn: today(),
    answers: {
      admittedOn: '2026-03-02',
      leftOn: '2026-03-15',
      forYear: 2026,
      totalCost: 4_200_000,
      ownCost: 900_000,
      isInsured: true,
      isThirdParty: false,
    },
    materials: ['application', 'invoice'],
  });
  expect(opened.statusCode, opened.body).toBe(200);
  const url = `/api/cases/990101/${opened.json().id}`;
  for (const action of ['accept', 'pass']) {
    const answer = await act(station, url, action);
    expect(answer.statusCode, answer.body).toBe(200);
  }
  const decide = (amountApproved: number) =>
    act(head, url, 'pass', { answers: { share: 30, amountApproved, decree: '本地办法' } });

  const tooMuch = await decide(900_001);
  expect(tooMuch.statusCode, tooMuch.body).toBe(400);
  expect(tooMuch.json().fields).toEqual([{ field: '', message: '医疗补助不能大于个人负担。' }]);
  expect((await head.get(url)).json()).toMatchObject({ state: 'handling' });

  expect((await decide(900_000)).json()).toMatchObject({ state: 'approved' });
});

test('a desk that does its step again is asked for all of it: what it leaves open now is not known any more', async () => {
  const person = await fileOne(system, {
    regionCode: VILLAGE,
    filedOn: '2025-01-15',
    identities: ['retired-soldier'],
  });
  const opened = await head.post('/api/cases', {
    item: 'legal-aid',
    person,
    channel: 'county',
    appliedOn: today(),
    answers: { matter: 'other', needsLawyer: true, isSued: false },
    materials: ['application'],
  });
  expect(opened.statusCode, opened.body).toBe(200);
  const url = `/api/cases/990101/${opened.json().id}`;
  const done = async (action: string, input: object = {}) => {
    const answer = await act(head, url, action, input);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  await done('accept');
  await done('pass', { answers: { referredOn: today() } });
  await done('pass', { answers: { decidedOn: today(), lawyer: '秦律师' } });
  const lawyer = async (): Promise<string | undefined> =>
    (await head.get(url)).json().answers.find(({ code }: { code: string }) => code === 'lawyer')?.words;
  expect(await lawyer()).toBe('秦律师');
  await done('return', { step: 'county-check' });
  expect((await head.get(url)).json().stepAnswers).toEqual({ referredOn: today() });
  await done('pass', { answers: { referredOn: today() } });
  expect((await head.get(url)).json().stepAnswers).toEqual({ decidedOn: today(), lawyer: '秦律师' });
  await done('pass', { answers: { decidedOn: today() } });
  expect((await head.get(url)).json()).toMatchObject({ state: 'approved' });
  expect(await lawyer()).toBeUndefined();
});
