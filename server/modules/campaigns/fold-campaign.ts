import type { StoredAct } from '#modules/acts';

/** A campaign as its acts tell it, from its publication on; a draft has no more than its start. */
export interface CampaignFacts {
  readonly state: 'draft' | 'running' | 'closed';
  readonly form: unknown;
  readonly version: number;
  readonly unit: unknown;
  readonly areas: unknown;
  readonly levels: unknown;
  readonly target: unknown;
  readonly opensOn: unknown;
  readonly dueOn: unknown;
  readonly closedOn: unknown;
}

const STATES: Readonly<Record<string, CampaignFacts['state']>> = {
  'campaign.publish': 'running',
  'campaign.close': 'closed',
  'campaign.reopen': 'running',
};

const DRAFT: CampaignFacts = {
  state: 'draft',
  form: null,
  version: 0,
  unit: null,
  areas: [],
  levels: [],
  target: {},
  opensOn: null,
  dueOn: null,
  closedOn: null,
};

/** The fold of a campaign's acts, oldest first; undefined when there are none. */
export const foldCampaign = (acts: readonly StoredAct[]): CampaignFacts | undefined =>
  acts.length === 0
    ? undefined
    : acts.reduce<CampaignFacts>(
        (facts, act) =>
          act.kind === 'campaign.start'
            ? facts
            : {
                ...facts,
                ...(act.payload as Partial<CampaignFacts>),
                state: STATES[act.kind] ?? facts.state,
              },
        DRAFT,
      );

/** A station's task as its acts tell it. */
export interface TaskFacts {
  readonly campaign: string;
  readonly region: number;
  readonly remindedOn: string | null;
  /** Unit and excuse of each person on the list, by id. */
  readonly people: ReadonlyMap<string, { readonly unitId: string; readonly excusedWhy: string | null }>;
}

interface TaskPayload {
  readonly campaign: string;
  readonly region: number;
  readonly people: readonly (readonly [id: string, unitId: string])[];
  readonly person: string;
  readonly why: string | null;
  readonly remindedOn: string;
}

/** The fold of a task's acts, oldest first; undefined when it was never assigned. */
export const foldTask = (acts: readonly StoredAct[]): TaskFacts | undefined => {
  let facts: TaskFacts | undefined;
  for (const { kind, payload } of acts) {
    const told = payload as unknown as TaskPayload;
    if (kind === 'campaign.assign')
      facts = {
        campaign: told.campaign,
        region: told.region,
        remindedOn: null,
        people: new Map(told.people.map(([id, unitId]) => [id, { unitId, excusedWhy: null }])),
      };
    else if (kind === 'campaign.remind' && facts) facts = { ...facts, remindedOn: told.remindedOn };
    else if (kind === 'campaign.excuse' && facts) {
      const listed = facts.people.get(told.person);
      if (listed)
        facts = {
          ...facts,
          people: new Map(facts.people).set(told.person, { ...listed, excusedWhy: told.why }),
        };
    }
  }
  return facts;
};
