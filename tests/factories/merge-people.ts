import type { PersonRef } from '#modules/registry';
import type { TestClient } from './test-app.ts';

const urlOf = ({ countyCode, id }: PersonRef): string => `/api/people/${countyCode}/${id}`;

/** Asks for one file to be folded into another, each as the client finds it; `more` overrides what is sent. Answers the answer. */
export const mergePeople = async (
  client: TestClient,
  kept: PersonRef,
  folded: PersonRef,
  more: object = {},
) => {
  const versionOf = async (ref: PersonRef): Promise<number> =>
    (await client.get(urlOf(ref))).json().rowVersion;
  return client.post(`${urlOf(kept)}/merges`, {
    folded: { countyCode: folded.countyCode, id: folded.id },
    keptVersion: await versionOf(kept),
    foldedVersion: await versionOf(folded),
    choices: {},
    evidence: '户口簿',
    reason: '同一人',
    ...more,
  });
};
