import { beforeAll } from 'vitest';
import type { PersonRef } from '#modules/registry';
import { fileOne } from './file-one.ts';
import type { PersonFacts } from './person-draft.ts';
import { withTestApp, type TestClient } from './test-app.ts';
import type { WorkingSystem } from './working-system.ts';

export const BIRTH = '1961-05-06';
/** What the two files of a pair say alike, unless a test says otherwise. */
export const ALIKE = { birthDate: BIRTH, enlistedOn: '1980-12-01', phone: '15488880000' } as const;

const urlOf = ({ countyCode, id }: PersonRef): string => `/api/people/${countyCode}/${id}`;

/** The desk of the head of section who looks through people filed twice, over the whole city. */
export const withDuplicatesDesk = (system: WorkingSystem) => {
  const house = withTestApp(system);
  let signedIn: TestClient | undefined;
  beforeAll(async () => {
    signedIn = await house.signInAs({ role: 'section-head', region: 990100000000 });
  });
  const head = (): TestClient => {
    if (!signedIn) throw new Error('The head of section is there inside tests and later hooks only.');
    return signedIn;
  };
  const open = async (ref: PersonRef) => (await head().get(urlOf(ref))).json();
  return {
    house,
    head,
    file: (facts: PersonFacts): Promise<PersonRef> => fileOne(system, facts),
    urlOf,
    /** A file as the head sees it. */
    open,
    /** Folds one file into another, each as the head finds it; `body` overrides what is sent. */
    merge: async (kept: PersonRef, folded: PersonRef, body: object = {}) =>
      head().post(`${urlOf(kept)}/merges`, {
        folded,
        keptVersion: (await open(kept)).rowVersion,
        foldedVersion: (await open(folded)).rowVersion,
        choices: {},
        reason: '核对户口簿',
        ...body,
      }),
  };
};
