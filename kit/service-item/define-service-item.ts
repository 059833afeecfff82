import type { FieldDefinition } from '../form/define-field.ts';
import type { Invariant } from '../define-ledger.ts';
import type { Clause, LimitRule } from '../limits/limit.ts';
import type { ApprovalForm } from './approval-form.ts';
import type { EligibilityRule, RefusalRule } from './eligibility-rule.ts';
import type { ItemHandling } from './item-handling.ts';
import type { MaterialRule } from './item-material.ts';
import type { ResultDefinition } from './item-result.ts';
import type { StepDefinition } from './item-step.ts';
import type { LegalSpan } from './legal-span.ts';
import type { SubMatter } from './sub-matter.ts';

/** A field of the application form. What the file knows is filled in from it and not asked again. */
export interface ItemField extends FieldDefinition {
  /** Code of an open fact of the person's file that answers it. Sealed facts are never copied into answers: see `fileFacts`. */
  readonly prefill?: string;
}

/** Where the matter is applied for: the windows that take it, and whose area decides. */
export interface WhereToApply {
  /** 户籍地或者常住地的镇街退役军人服务站. */
  readonly place: string;
  readonly windows: readonly ('village' | 'township' | 'county' | 'hall' | 'online' | 'door')[];
}

/** What the applicant pays; 不收费 is said, not left out. */
export type ItemFee =
  | { readonly kind: 'free' }
  /** Taken by somebody else, by a tariff of their own: 合作银行. */
  | { readonly kind: 'by-others'; readonly by: string; readonly clause: Clause; readonly when: string }
  | { readonly kind: 'charged'; readonly amount: number; readonly clause: Clause; readonly when: string };

/**
 * A service item (服务事项): one kind of matter people apply for. The definition drives the guide, the wizard, the form, the
 * materials, the path over the desks, the clocks, the printed form, what closing brings about, the API and the tests.
 */
export interface ServiceItemDefinition {
  /** kebab-case, used in URLs and case numbers, never renamed. */
  readonly code: string;
  /** Official name: 退役军人困难帮扶. */
  readonly title: string;
  /** Code of the item in the local list of government services, where there is one. */
  readonly officialCode?: string;
  /** One sentence: what one case is. */
  readonly purpose: string;
  /** The business line whose desks work on it; see definitions/roles/business-lines.ts. */
  readonly line: string;
  /** Raised when a field, step, decision or limit changes. A running case finishes on the definition it began with. */
  readonly version: number;
  /** The law it rests on, each with its clause. */
  readonly basis: readonly Clause[];
  readonly handling: ItemHandling;
  readonly where: WhereToApply;
  /** Terms of law the conditions look at, such as thirty days to report. */
  readonly spans?: readonly LegalSpan[];
  /** Who may apply: all must hold. */
  readonly eligibility: readonly EligibilityRule[];
  readonly refusals: readonly RefusalRule[];
  /** Facts the file must hold before it can be handled, and why: bankAccount, 用于发放帮扶资金. Printed, never copied. */
  readonly fileFacts: readonly { readonly fact: string; readonly why: string }[];
  readonly fields: readonly ItemField[];
  /**
   * What must hold between the answers of the form and what desks found out: judged when the form is handed in, and over all
   * that is told by then whenever a desk passes the case on.
   */
  readonly invariants?: readonly Invariant[];
  readonly materials: readonly MaterialRule[];
  /** From the day of application to accepting, refusing, or naming everything missing at once (一次性告知). */
  readonly acceptance: LimitRule;
  /** In the order they are walked. */
  readonly steps: readonly StepDefinition[];
  /** From acceptance, or the day its rule counts from, to the decision; the sum of the desks' limits may be shorter, never longer. */
  readonly limit: LimitRule;
  /** From the decision, or the day its rule counts from, to handing over, where something is handed over. */
  readonly delivery?: LimitRule;
  /**
   * Code of the official state from whose day on handing over runs, where what is handed over is made elsewhere: the card
   * is at the station. From closing when left out.
   */
  readonly handedOverFrom?: string;
  /** What could not be handed over within this goes back up: the person cannot be reached. */
  readonly undelivered?: LimitRule;
  /** How long an applicant has to bring what is missing; the clock stands still meanwhile. */
  readonly supplement: LimitRule;
  readonly results: readonly ResultDefinition[];
  readonly fee: ItemFee;
  /** Paragraphs of the service guide, for the applicant. */
  readonly guide: readonly string[];
  readonly approvalForm: ApprovalForm;
  /** The parts of a joint matter (一件事); sent when the matter is accepted. */
  readonly subMatters?: readonly SubMatter[];
  /** A second open case of the same person is refused unless this is true. */
  readonly allowsSeveralOpen?: boolean;
  /** Whether the applicant is asked for a rating after closing (好差评). */
  readonly invitesRating: boolean;
  /** What this definition leaves to others or to a person's judgement. */
  readonly notCovered?: readonly string[];
}

export const defineServiceItem = <const T extends ServiceItemDefinition>(
  item: T,
): ServiceItemDefinition & T => item;
