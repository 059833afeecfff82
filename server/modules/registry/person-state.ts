import type { StoredAct } from '#modules/acts';
import type { PersonRef } from './person-row.ts';
import {
  sealedFactsOf,
  openFactsOf,
  type OpenFacts,
  type PersonDraft,
  type SealedFacts,
} from './person-draft.ts';
import { withPlanItem, type PlanItem } from './changing/person-plan.ts';

/** What a file can be, one folded into another (merged) apart. */
export const STANDING_STATES = ['active', 'deceased', 'moved-out', 'closed'] as const;

/** A person's file as its acts tell it. `envelope` is the ciphertext of the sealed facts. */
export interface PersonState {
  readonly facts: OpenFacts;
  readonly envelope: Buffer;
  readonly state: (typeof STANDING_STATES)[number] | 'merged';
  readonly endedOn: string | null;
  /** Id of the file of the same county this one was folded into. */
  readonly mergedInto: string | null;
  readonly movedTo: PersonRef | null;
  readonly movedFrom: PersonRef | null;
  readonly plan: readonly PlanItem[];
}

/** What a filing that does not mention a fact says of it: nothing. */
const BLANK_FACTS = {
  ethnicity: null,
  politicalStatus: null,
  maritalStatus: null,
  education: null,
  employment: null,
  health: null,
  enlistedOn: null,
  dischargedOn: null,
  militaryRank: null,
  disabilityGrade: null,
  disabilityCause: null,
  disabilityOn: null,
  difficulty: null,
  household: null,
  dwelling: null,
  placementKind: null,
  enlistedFrom: null,
  workUnit: null,
  skills: [],
  joinedPartyOn: null,
  partyBranch: null,
  partyMobility: null,
  mobilePlace: null,
  contactClass: null,
  liaison: null,
  serviceSpells: [],
  honours: [],
  family: [],
  educations: [],
  jobs: [],
  certificates: [],
} as const satisfies Partial<OpenFacts>;

const isBlank = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The facts a filing has something to say of: an act carries no others. */
export const toldFacts = (facts: OpenFacts): Partial<OpenFacts> => {
  const told: Record<string, unknown> = {};
  for (const [code, value] of Object.entries(facts)) if (!isBlank(value)) told[code] = value;
  return told;
};

interface FilePayload {
  readonly facts: Omit<OpenFacts, keyof typeof BLANK_FACTS> & Partial<OpenFacts>;
  readonly envelope: string;
  readonly movedFrom?: PersonRef;
}

interface CorrectPayload {
  readonly facts?: Partial<OpenFacts>;
  readonly envelope?: string;
  readonly state?: PersonState['state'];
  readonly endedOn?: string | null;
  readonly mergedInto?: string | null;
  readonly movedTo?: PersonRef | null;
}

/** Acts that change a file that is there; `changeFile` writes them all. */
export const CHANGING_ACTS: ReadonlySet<string> = new Set([
  'person.correct',
  'person.merge',
  'person.unmerge',
  'person.fold',
  'person.unfold',
  'person.move-out',
]);

const applied = (before: PersonState, payload: CorrectPayload): PersonState => ({
  facts: { ...before.facts, ...payload.facts },
  envelope: payload.envelope === undefined ? before.envelope : Buffer.from(payload.envelope, 'base64'),
  state: payload.state ?? before.state,
  endedOn: payload.endedOn === undefined ? before.endedOn : payload.endedOn,
  mergedInto: payload.mergedInto === undefined ? before.mergedInto : payload.mergedInto,
  movedTo: payload.movedTo === undefined ? before.movedTo : payload.movedTo,
  movedFrom: before.movedFrom,
  plan: before.plan,
});

/**
 * The fold: what the acts about one person, oldest first, amount to. Answers undefined when they hold no filing.
 * Equal to the person's row at all times; `verify` compares them.
 */
export const foldPerson = (acts: readonly StoredAct[]): PersonState | undefined => {
  let current: PersonState | undefined;
  for (const act of acts) {
    if (act.kind === 'person.file') {
      const { facts, envelope, movedFrom = null } = act.payload as unknown as FilePayload;
      current = {
        facts: { ...BLANK_FACTS, ...facts },
        envelope: Buffer.from(envelope, 'base64'),
        state: 'active',
        endedOn: null,
        mergedInto: null,
        movedTo: null,
        movedFrom,
        plan: [],
      };
    } else if (CHANGING_ACTS.has(act.kind) && current) {
      current = applied(current, act.payload as unknown as CorrectPayload);
    } else if (act.kind === 'person.plan' && current) {
      const { item } = act.payload as unknown as { readonly item: PlanItem };
      current = { ...current, plan: withPlanItem(current.plan, item) };
    }
  }
  return current;
};

/** A stored person as a draft again, so that corrections are judged by the same rules as filings. */
export const draftOf = (facts: OpenFacts, sealed: SealedFacts): PersonDraft => ({ ...facts, ...sealed });

/** The part of two states' facts that differs. */
export const changedFacts = (before: OpenFacts, draft: PersonDraft): Partial<OpenFacts> => {
  const after = openFactsOf(draft);
  const changed = Object.entries(after).filter(
    ([code, value]) => JSON.stringify(value) !== JSON.stringify(before[code as keyof OpenFacts]),
  );
  return Object.fromEntries(changed) as Partial<OpenFacts>;
};

/** Whether a draft changes any sealed fact. */
export const sealedChanged = (before: SealedFacts, draft: PersonDraft): boolean => {
  const after = sealedFactsOf(draft);
  return (Object.keys(after) as (keyof SealedFacts)[]).some((code) => after[code] !== before[code]);
};
