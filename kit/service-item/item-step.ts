import type { FieldDefinition } from '../form/define-field.ts';
import type { Permission } from '../define-role.ts';
import type { Expression } from '../expression/expression.ts';
import type { Clause, LimitLength, LimitRule } from '../limits/limit.ts';

/** Whose desk a step stands on; `partner` is a department outside the bureau. */
export type StepLevel = 'village' | 'township' | 'county' | 'city' | 'province' | 'partner';

/**
 * What may be said at a step. pass: on to the next · return: back to any earlier step, and on again from here ·
 * refuse: the matter ends with a written reason · refer: handed to whoever decides it, and followed.
 */
export type StepDecision = 'pass' | 'return' | 'refuse' | 'refer';

/** A public notice (公示) that must have run its days before the step may pass. */
export interface PublicNotice {
  readonly length: LimitLength;
  readonly clause: Clause;
  /** Where it is put up: 村（社区）公示栏. */
  readonly place: string;
  /** Whether its days count towards the limits; false suspends them while it runs. */
  readonly countsInLimit: boolean;
}

/** One step of a matter, done by one desk. */
export interface StepDefinition {
  /** kebab-case, unique in the item, never renamed within a version. */
  readonly code: string;
  /** 村级评议、镇街审核、县级审批. */
  readonly title: string;
  readonly level: StepLevel;
  /** For `partner` steps: a code of definitions/service-items/departments.ts. */
  readonly department?: string;
  /** What a post must allow: case.handle to review, case.decide to approve. */
  readonly permission: Extract<Permission, 'case.handle' | 'case.decide'>;
  readonly decisions: readonly StepDecision[];
  /** How long this desk has, from the day the matter reaches it. */
  readonly limit?: LimitRule;
  readonly notice?: PublicNotice;
  /** How many people must sign the decision (会签): the decider, and those the desk asks to (加签); 1 when left out. */
  readonly signers?: number;
  /** What this desk finds out and records, such as the amount approved; codes unique in the whole item. */
  readonly fields?: readonly FieldDefinition[];
  /** Passed over when this holds. */
  readonly skip?: Expression;
}
