import { z } from 'zod';
import {
  judgeEligibility,
  type EligibilityVerdict,
  type ExpressionRow,
  type Permission,
  type ServiceItemDefinition,
  type StepDefinition,
  type WorkingCalendar,
} from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseFacts, Patch } from '../case-facts.ts';

/** How a case stands on a day, for one who looks at it. */
export interface Standing {
  readonly facts: CaseFacts;
  readonly item: ServiceItemDefinition;
  /** The step it stands at; null before acceptance and after the last. */
  readonly step: StepDefinition | null;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  /** Who looks or acts. */
  readonly accountId: string;
}

/** The case at the moment somebody acts on it. */
export interface Moment extends Standing {
  /** Open facts of the applicant's file by their codes, with age and state. */
  readonly person: ExpressionRow;
  /** Whether every part of a joint matter has ended; true for other matters. */
  readonly partsEnded: boolean;
  readonly reason: string | null;
}

/** Whom an act names. desk: one who works at this desk · signer: one who may sign here · reader: one who may read the case. */
export type Named = 'desk' | 'signer' | 'reader';

/** One thing that can be done with a case: who may, what it asks, and what it changes. */
export interface ActionDefinition<Input> {
  /** What the record says: 受理、不予受理. */
  readonly title: string;
  /** `step` stands for whatever the step at hand asks for; of several, one is enough. */
  readonly permission: Permission | 'step' | readonly Permission[];
  /** desk: only from the desk the case stands on · case: from anywhere the case is in scope. */
  readonly from: 'desk' | 'case';
  readonly needsReason: boolean;
  readonly input: z.ZodType<Input>;
  /** The colleague its `account` names must be one of these. */
  readonly names?: Named;
  /** Whether the page offers it as things stand; always when left out. `run` judges for itself. */
  readonly isOffered?: (standing: Standing) => boolean;
  /** What changes, as a pure function. Throws Problem when it cannot be done now. */
  readonly run: (moment: Moment, input: Input) => Patch;
}

export const defineAction = <Input>(action: ActionDefinition<Input>): ActionDefinition<unknown> =>
  action as unknown as ActionDefinition<unknown>;

/** What the rules of the item say of the applicant, as of the day of applying. */
export const verdictOf = ({ item, facts, person, calendar }: Moment): EligibilityVerdict =>
  judgeEligibility(item, person, facts.answers, { on: facts.appliedOn, calendar });

export const NoInput = z.strictObject({});

export const refused = (code: string, message: string, advice: string): Problem =>
  new Problem('conflict', code, message, { advice });

/** The step the case stands at. Throws when it stands at none. */
export const stepOf = ({ step }: Moment): StepDefinition => {
  if (step) return step;
  throw refused('case-without-step', '该办件现在没有待办的环节。', '请刷新后查看。');
};

/** What a post must allow for this act at this step: one of these. */
export const permissionsFor = (
  { permission }: Pick<ActionDefinition<never>, 'permission'>,
  step: Pick<StepDefinition, 'permission'> | null,
): readonly Permission[] => {
  if (permission === 'step') return [step?.permission ?? 'case.handle'];
  return typeof permission === 'string' ? [permission] : permission;
};
