import type { Expression } from './expression/expression.ts';

/** What a cell of an outside export holds. `bankAccount` and `phone` are sealed as in the registry. */
export type MirrorFieldType =
  'text' | 'date' | 'integer' | 'money' | 'code' | 'region' | 'phone' | 'bankAccount';

/**
 * The fact of ours that an outside field stands beside, and when the two differ.
 * equals: the same value · holds: our list of codes holds theirs.
 */
export interface MirrorMatch {
  readonly kind: 'equals' | 'holds';
  /** Code of a fact of the person file, or of a fact worked out from it. */
  readonly fact: string;
  /** Their code → the value of ours that it claims; a code not named claims nothing. Left out, both use the same codes. */
  readonly means?: Readonly<Record<string, string>>;
  /** Outside dates are often a month only: then the month is compared. */
  readonly precision?: 'month';
}

/** One column of an outside export. */
export interface MirrorField {
  readonly code: string;
  readonly label: string;
  readonly type: MirrorFieldType;
  readonly codeList?: string;
  /** Other headings the column goes by. */
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** Words of theirs that our code list or number does not know, and how they are read. */
  readonly words?: Readonly<Record<string, string>>;
  readonly match?: MirrorMatch;
}

/**
 * A mirror of one outside system (官方系统): the export it gives, how a row finds our person, and what is compared.
 * Every export names the person by identity number and name; those columns and the place need not be listed.
 */
export interface MirrorDefinition {
  /** kebab-case, stored in records, never renamed; other definitions link to it. */
  readonly code: string;
  /** What one record is, such as 优待证. */
  readonly title: string;
  /** Name of the outside system as its users call it. */
  readonly system: string;
  /** One sentence: what the system decides, and what is compared with it. */
  readonly purpose: string;
  /** Business line whose people may read and settle. */
  readonly line: string;
  readonly basis: string;
  readonly fields: readonly MirrorField[];
  /** Field of the number the outside system gave. */
  readonly officialNumber: string;
  /** Code field that says how the record stands. */
  readonly state: string;
  /** Date field the state holds from. */
  readonly stateOn: string;
  /** States in which a record no longer holds: its other values are not compared, and the person counts as lacking. */
  readonly ended: readonly string[];
  /** Fields that tell several records of one person apart. */
  readonly apart?: readonly string[];
  /** Which people in force on our side must be there; left out, nobody is missed. */
  readonly expects?: Expression;
  /** What is left aside and why, for the clerk. */
  readonly notCovered?: readonly string[];
}

/** A row of an export: what stands under which heading, and how it is read. */
export interface MirrorExample {
  readonly title: string;
  readonly cells: Readonly<Record<string, string | number>>;
  readonly reads: Readonly<Record<string, string | number>>;
}

/** A row that must be handed back, and the column it fails at. */
export interface MirrorCounterExample {
  readonly title: string;
  readonly cells: Readonly<Record<string, string | number>>;
  readonly refusedAt: string;
}

export interface MirrorExamples {
  /** The headings of a real export, in order; each example fills them. */
  readonly headings: readonly string[];
  readonly accepted: readonly MirrorExample[];
  readonly refused: readonly MirrorCounterExample[];
}

export const defineMirror = <const T extends MirrorDefinition>(mirror: T): MirrorDefinition & T => mirror;
export const defineMirrorExamples = (examples: MirrorExamples): MirrorExamples => examples;
