import { beforeAll, expect } from 'vitest';
import { campaignsWithExamples } from '#definitions/campaigns/index.ts';
import { filePeople } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { personDraft } from './person-draft.ts';
import { withTestApp, type TestClient } from './test-app.ts';
import { machineContext, withWorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
export const TOWN = 990101001000;
export const VILLAGE = 990101001001;
export const SECOND_VILLAGE = 990101001002;
export const OTHER_VILLAGE = 990101002001;
export const OTHER_COUNTY = 990102000000;
const visit = campaignsWithExamples[0]!;

export interface Campaign {
  countyCode: number;
  id: string;
  code: string;
  rowVersion: number;
  state: string;
  version: number;
  draft: { fields: { code: string }[] };
}

export interface Ref {
  countyCode: number;
  id: string;
}

/**
 * A county with five people, four of them without a dwelling of their own, and the steps of a campaign over HTTP:
 * `const { designer, start, publish } = withCampaigns()` at the head of a test file.
 */
export const withCampaigns = () => {
  const system = withWorkingSystem();
  const house = withTestApp(system);
  const people: Ref[] = [];

  beforeAll(async () => {
    const drafts = [
      personDraft({ name: '林远山', regionCode: VILLAGE, difficulty: 'housing', address: '桃源路1号' }),
      personDraft({ name: '林小海', regionCode: VILLAGE, difficulty: 'housing', address: '桃源路 1 号' }),
      personDraft({ name: '王近河', regionCode: SECOND_VILLAGE, difficulty: 'housing' }),
      personDraft({ name: '张高原', regionCode: OTHER_VILLAGE, difficulty: 'housing' }),
      personDraft({ name: '李平川', regionCode: VILLAGE, difficulty: null }),
    ];
    const filed = await system.everywhere((tx) => filePeople(tx, machineContext, drafts));
    people.push(
      ...filed.flatMap((one) => (one.status === 'added' ? [{ countyCode: one.countyCode, id: one.id }] : [])),
    );
  });

  const designer = () => house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  const at = ({ countyCode, id }: Campaign, more = '') => `/api/campaigns/${countyCode}/${id}${more}`;
  const start = async (client: TestClient, template = 'great-visit'): Promise<Campaign> => {
    const answer = await client.post('/api/campaigns', { title: '困难走访', template });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const plan = (campaign: Campaign, more: object = {}) => ({
    rowVersion: campaign.rowVersion,
    unit: 'person',
    areas: [COUNTY],
    levels: ['village'],
    query: { difficulty: 'housing' },
    opensOn: '2026-01-01',
    dueOn: today(),
    ...more,
  });
  const publish = async (client: TestClient, campaign: Campaign, more: object = {}): Promise<Campaign> => {
    const answer = await client.post(at(campaign, '/publications'), plan(campaign, more));
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const answers = { ...visit.examples.accepted[0]!.answers, visitedOn: today() };
  const fill = (client: TestClient, { code }: Campaign, region: number, person: Ref, more: object = {}) =>
    client.post(`/api/ledgers/${code}/entries`, { region, person, answers: { ...answers, ...more } });
  const completion = async (client: TestClient, campaign: Campaign, by = 'station') =>
    (await client.get(at(campaign, `/completion?region=${COUNTY}&by=${by}`))).json().rows as {
      region: number;
      listed: number;
      reached: number;
      excused: number;
      open: number;
    }[];
  return { visit, system, house, people, designer, at, start, plan, publish, answers, fill, completion };
};
