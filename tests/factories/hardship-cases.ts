import { beforeAll, expect } from 'vitest';
import { addDays } from '#kit';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from './file-one.ts';
import type { TestApp, TestClient } from './test-app.ts';
import type { WorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
export const TOWNSHIP = 990101001000;
export const VILLAGE = 990101001001;
export const LONG_AGO = addDays(today(), -25);

export const ANSWERS = {
  difficulty: 'serious-illness',
  since: LONG_AGO,
  reason: '住院自付费用较高。',
  householdSize: 3,
  monthlyIncome: 92_000,
  aidLine: 120_000,
  ownCost: 4_600_000,
  isPaidBefore: false,
  amountAsked: 500_000,
};
const PAPERS = ['application', 'medical', 'income'];

/** What the desks of a hardship case fill in. */
export const VOTES = { verifiedOn: LONG_AGO, votesFor: 6, votesAgainst: 0 };
export const APPROVED = { input: { answers: { amountApproved: 400_000, source: 'care-fund' } } };

/** What a person in hardship hands in today. */
export const handedIn = (person: PersonRef) => ({
  item: 'hardship-aid',
  person,
  channel: 'township',
  answers: ANSWERS,
  materials: PAPERS,
});

export const application = (person: PersonRef, change: object = {}) => ({
  ...handedIn(person),
  appliedOn: LONG_AGO,
  ...change,
});

/** A case as its opening answers it. */
export interface Place {
  readonly countyCode: number;
  readonly id: string;
  readonly number: string;
}

export const urlOf = ({ countyCode, id }: Pick<Place, 'countyCode' | 'id'>): string =>
  `/api/cases/${countyCode}/${id}`;

/** Cases of hardship aid in one township, with the people who handle them: station, a colleague there, the county's head. */
export const withHardshipCases = (system: WorkingSystem, house: TestApp) => {
  let signedIn: { station: TestClient; colleague: TestClient; head: TestClient } | undefined;
  const desk = () => {
    if (!signedIn) throw new Error('The desks are there inside tests and hooks only.');
    return signedIn;
  };
  beforeAll(async () => {
    signedIn = {
      station: await house.signInAs({ role: 'station-clerk', region: TOWNSHIP }),
      colleague: await house.signInAs({ role: 'station-clerk', region: TOWNSHIP }),
      head: await house.signInAs({ role: 'section-head', region: COUNTY }),
    };
  });
  const file = (facts: Parameters<typeof fileOne>[1] = {}): Promise<PersonRef> =>
    fileOne(system, { regionCode: VILLAGE, filedOn: '2025-01-15', ...facts });
  const apply = async (change: object = {}, client = desk().station): Promise<Place> => {
    const answer = await client.post('/api/cases', application(await file(), change));
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const read = async (place: Place, client = desk().head) => (await client.get(urlOf(place))).json();
  const act = async (client: TestClient, place: Place, action: string, more: object = {}) => {
    const { rowVersion } = await read(place);
    return client.post(`${urlOf(place)}/acts`, { action, rowVersion, ...more });
  };
  const done = async (client: TestClient, place: Place, action: string, more: object = {}) => {
    const answer = await act(client, place, action, more);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const throughTownship = async (place: Place) => {
    const { station } = desk();
    await done(station, place, 'accept');
    await done(station, place, 'pass', { input: { answers: VOTES } });
    await done(station, place, 'post-notice', { input: { from: LONG_AGO } });
    return done(station, place, 'pass', { input: { answers: { amountProposed: 400_000 } } });
  };
  return { desk, file, apply, read, act, done, throughTownship };
};
