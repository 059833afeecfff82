import type { Expression } from '../expression/expression.ts';
import type { Clause } from '../limits/limit.ts';

/**
 * One condition of who may apply, as law states it. Its expression sees the facts of the person's file as `person.…`
 * (see `personFact`) and the answers of the form by their own codes; the wizard “what may this person apply for?” reads
 * the rules that look at facts alone.
 */
export interface EligibilityRule {
  /** kebab-case, unique among the rules and refusals of the item. */
  readonly code: string;
  /** What must be true: 具有退役军人身份. */
  readonly title: string;
  readonly rule: Expression;
  readonly clause: Clause;
  /** The sentence when it holds: 档案登记为残疾军人，符合条件。 */
  readonly yes: string;
  /** The sentence when it does not, with what to do: 档案中没有…；如已…，请先补充档案。 */
  readonly no: string;
}

/** A hard bar: when `rule` holds, the matter is refused, or goes to whoever alone may decide it. */
export interface RefusalRule {
  readonly code: string;
  readonly title: string;
  /** Holds when the bar applies. */
  readonly rule: Expression;
  readonly clause: Clause;
  /** refuse: not accepted, with this clause as the reason · province-decides: passed up and never decided here. */
  readonly effect: 'refuse' | 'province-decides';
  /** What the applicant reads. */
  readonly message: string;
}

/** The name under which expressions of an item see a fact of the person's file: `personFact('identities')`. */
export const personFact = (code: string): string => `person.${code}`;

/** Facts every rule may look at beside the open fields of the file: whole years of age today, and 在档 or not. */
export const DERIVED_PERSON_FACTS = { age: 'integer', state: 'text' } as const;
