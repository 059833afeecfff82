import type { FieldGroup } from './form/column-groups.ts';
import type { Expression } from './expression/expression.ts';
import type { FieldDefinition } from './form/define-field.ts';
import type { RegionLevel } from './region-code.ts';
import type { Rhythm } from './rhythm.ts';

/** Something that must be true of every entry; `message` is what the clerk reads when it is not. */
export interface Invariant {
  readonly rule: Expression;
  readonly message: string;
}

/**
 * A ledger (台账): one kind of work done, one row per piece of work.
 * The definition drives the form, list, totals, Excel template, import, export, print, API and tests.
 */
export interface LedgerDefinition {
  /** kebab-case, used in URLs and commands, never renamed. */
  readonly code: string;
  /** Official Chinese name, such as 走访慰问台账. */
  readonly title: string;
  /** One sentence: what one row is, and who records it. */
  readonly purpose: string;
  /** The business line whose people may read and write it; see definitions/roles/business-lines.ts. */
  readonly line: string;
  /** Raised when a field is removed or changes its type; entries keep the version they were made with. */
  readonly version: number;
  /** The date field that says on which day the work was done. */
  readonly businessDay: string;
  readonly fields: readonly FieldDefinition[];
  readonly invariants?: readonly Invariant[];
  /** Neighbouring fields under one heading of the official sheet; numeric neighbours when left out. */
  readonly groups?: readonly FieldGroup[];
  /** When it is due from which stations; a ledger without one is filled in as work comes. */
  readonly rhythm?: Rhythm;
  /**
   * Written where the work is done, also on a phone without a signal: its form asks for nothing that only the server knows
   * but people of the list taken along.
   */
  readonly onSite?: boolean;
  /** Set for a form that a bureau designed itself: whether it takes answers now; see kit/form/define-form.ts. */
  readonly collection?: 'open' | 'closed';
  /** Text or code fields whose answers are offered as an item of the plan for the person, by a click. */
  readonly planFields?: readonly string[];
  /** Legal basis or the document from above that asks for the ledger. */
  readonly basis?: string;
}

export type Answers = Readonly<Record<string, string | number | boolean | null>>;

/** One realistic entry: becomes a test, a seed of the demonstration city and a paragraph of the docs. */
export interface LedgerExample {
  readonly title: string;
  readonly answers: Answers;
  /** The entry names a person of the registry. */
  readonly hasPerson?: boolean;
}

/** An entry that must be refused, and the field it fails at (or `null` for an invariant). */
export interface LedgerCounterExample {
  readonly title: string;
  readonly answers: Answers;
  readonly hasPerson?: boolean;
  readonly refusedAt: string | null;
}

export interface LedgerExamples {
  readonly accepted: readonly LedgerExample[];
  readonly refused: readonly LedgerCounterExample[];
  /**
   * How demonstration entries vary: for each field a list to draw from (codes, numbers, words).
   * The demonstration city draws from it deterministically; about `perStationYear` entries a station and year.
   */
  readonly demonstration: {
    readonly perStationYear: number;
    readonly draw: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
    /** Answers that only make sense side by side, such as guests and rated guests: one of these is drawn whole. */
    readonly together?: readonly Answers[];
    /** Months (1–12) in which this work happens; all year when left out. */
    readonly months?: readonly number[];
    /** Levels of the stations that do this work; all when left out. `perStationYear` counts per such station. */
    readonly levels?: readonly RegionLevel[];
    /** For ledgers that name several people: the number field that says how many of them an entry names. */
    readonly peopleBy?: string;
    /** Nobody is named twice in one calendar year. */
    readonly oncePerYear?: boolean;
  };
}

export const defineLedger = <const T extends LedgerDefinition>(ledger: T): LedgerDefinition & T => ledger;
export const defineLedgerExamples = (examples: LedgerExamples): LedgerExamples => examples;
