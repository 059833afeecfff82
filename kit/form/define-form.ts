import type { CodeEntry } from '../define-code-list.ts';
import type { FieldDefinition } from './define-field.ts';
import type { LedgerCounterExample, LedgerExample } from '../define-ledger.ts';
import type { Measure } from '../define-metric.ts';
import type { Expression } from '../expression/expression.ts';

/** A field of a form; a code field names a shared list, or carries choices of its own. */
export interface FormField extends FieldDefinition {
  readonly choices?: readonly CodeEntry[];
}

/** A figure a form brings beside those every form has: entries, people, the sum of each number. */
export interface FormFigure {
  /** kebab-case, unique in the form, never renamed. */
  readonly code: string;
  /** Stands behind the title of the form: 发现困难. */
  readonly title: string;
  /** What exactly is counted, in one Chinese sentence. */
  readonly description: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly filter?: Expression;
}

/**
 * A collection form (采集表) as data: what a bureau designs in the browser. Compiled (compile-form.ts) it is a ledger
 * with its code lists and metrics, and every engine of ledgers serves it.
 */
export interface FormDefinition {
  readonly title: string;
  /** One sentence: what one row is, and who fills it in. */
  readonly purpose: string;
  /** Code of a business line. */
  readonly line: string;
  /** The date field that says on which day the work was done. */
  readonly businessDay: string;
  readonly fields: readonly FormField[];
  readonly figures?: readonly FormFigure[];
  /** Text or code fields whose answers are offered as an item of the plan for the person. */
  readonly planFields?: readonly string[];
}

/** Of whom a campaign asks: each person of a list, each household of it, each station once, or whoever comes. */
export type CampaignUnit = 'person' | 'household' | 'station' | 'open';

/** A shipped form from which a bureau starts. */
export interface CampaignTemplate {
  /** kebab-case, never renamed. */
  readonly code: string;
  readonly form: FormDefinition;
  readonly unit: CampaignUnit;
  /** When a bureau would use it, in one sentence. */
  readonly use: string;
}

export interface CampaignExamples {
  readonly accepted: readonly LedgerExample[];
  readonly refused: readonly LedgerCounterExample[];
}

export const defineCampaign = <const T extends CampaignTemplate>(campaign: T): CampaignTemplate & T =>
  campaign;
export const defineCampaignExamples = (examples: CampaignExamples): CampaignExamples => examples;
