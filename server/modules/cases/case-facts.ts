import type { Selectable } from 'kysely';
import type { CaseFile } from '#generated/db.ts';
import type { Answers, CaseState, LimitEvent } from '#kit';

export type CaseRow = Selectable<CaseFile>;

export interface CaseRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Limits of a case, by name; which rule each follows is read from the definition. */
export type ClockName = 'acceptance' | 'supplement' | 'whole' | 'step' | 'delivery' | 'unreachable';
export type Clocks = Readonly<Partial<Record<ClockName, readonly LimitEvent[]>>>;

/** A public notice (公示) at the step the case stands at: first and last day. */
export interface NoticeRun {
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

/** Who must sign the decision at hand, and who has; account ids. */
export interface Signing {
  readonly needed: readonly string[];
  readonly signed: readonly string[];
}

/** What the state's system, or whoever decides elsewhere, says. */
export interface OfficialRecord {
  readonly number: string | null;
  readonly state: string | null;
  readonly on: string;
}

export type Outcome = 'granted' | 'refused' | 'not-accepted' | 'withdrawn' | 'lapsed';

/** What never changes after opening, but for whose file it is when files are merged. */
export interface CaseBeginning {
  readonly number: string;
  readonly item: string;
  readonly itemVersion: number;
  readonly definition: string;
  readonly lineNumber: number;
  readonly regionCode: number;
  readonly personCounty: number;
  readonly personId: string;
  readonly name: string;
  readonly channel: string;
  readonly appliedOn: string;
  readonly openedBy: string;
}

/** What acts change. The row is the sum of them. */
export interface CaseStanding {
  readonly state: CaseState;
  readonly step: string | null;
  /** The step that asked for an earlier one to be done again: after it, the case goes on from here. */
  readonly resumeStep: string | null;
  readonly deskRegion: number | null;
  readonly assignee: string | null;
  readonly answers: Answers;
  /** Codes of the papers handed in. */
  readonly materials: readonly string[];
  readonly clocks: Clocks;
  readonly dueOn: string | null;
  readonly amberOn: string | null;
  readonly notice: NoticeRun | null;
  readonly signing: Signing | null;
  readonly official: OfficialRecord | null;
  /** Accounts that stepped aside (回避). */
  readonly recused: readonly string[];
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly deliveredOn: string | null;
  /** When it was first sent to the department that decides it. */
  readonly referredOn: string | null;
  /** When the department it was referred to first answered. */
  readonly answeredOn: string | null;
  readonly outcome: Outcome | null;
  readonly inTime: boolean | null;
  readonly isSupervised: boolean;
  readonly urged: number;
}

export type CaseFacts = CaseBeginning & CaseStanding;
export type Patch = Partial<CaseStanding>;

type Column = readonly [column: keyof CaseRow & string, type: string];

const BEGINNING: Readonly<Record<keyof CaseBeginning, Column>> = {
  number: ['number', 'text'],
  item: ['item', 'text'],
  itemVersion: ['item_version', 'integer'],
  definition: ['definition', 'text'],
  lineNumber: ['line_number', 'smallint'],
  regionCode: ['region_code', 'bigint'],
  personCounty: ['person_county', 'integer'],
  personId: ['person_id', 'uuid'],
  name: ['name', 'text'],
  channel: ['channel', 'text'],
  appliedOn: ['applied_on', 'date'],
  openedBy: ['opened_by', 'uuid'],
};

const STANDING: Readonly<Record<keyof CaseStanding, Column>> = {
  state: ['state', 'text'],
  step: ['step', 'text'],
  resumeStep: ['resume_step', 'text'],
  deskRegion: ['desk_region', 'bigint'],
  assignee: ['assignee', 'uuid'],
  answers: ['answers', 'jsonb'],
  materials: ['materials', 'jsonb'],
  clocks: ['clocks', 'jsonb'],
  dueOn: ['due_on', 'date'],
  amberOn: ['amber_on', 'date'],
  notice: ['notice', 'jsonb'],
  signing: ['signing', 'jsonb'],
  official: ['official', 'jsonb'],
  recused: ['recused', 'jsonb'],
  acceptedOn: ['accepted_on', 'date'],
  closedOn: ['closed_on', 'date'],
  deliveredOn: ['delivered_on', 'date'],
  referredOn: ['referred_on', 'date'],
  answeredOn: ['answered_on', 'date'],
  outcome: ['outcome', 'text'],
  inTime: ['in_time', 'boolean'],
  isSupervised: ['is_supervised', 'boolean'],
  urged: ['urged', 'smallint'],
};

const typesOf = (columns: Readonly<Record<string, Column>>): Record<string, string> =>
  Object.fromEntries(Object.values(columns));

/** Columns of a new case, and those an act may change, with their types. */
export const CASE_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  ...typesOf(BEGINNING),
  ...typesOf(STANDING),
};
export const STANDING_COLUMNS = typesOf(STANDING);

const COLUMNS: Readonly<Record<string, Column>> = { ...BEGINNING, ...STANDING };

/** Facts as the columns hold them. */
export const columnsOf = (facts: Partial<CaseFacts>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).map(([code, value]) => [COLUMNS[code]![0], value]));

const read = (row: CaseRow, columns: Readonly<Record<string, Column>>) =>
  Object.fromEntries(Object.entries(columns).map(([code, [column]]) => [code, row[column]]));

/** The row's facts, as acts tell them. */
export const factsOfRow = (row: CaseRow): CaseFacts =>
  ({ ...read(row, BEGINNING), ...read(row, STANDING) }) as unknown as CaseFacts;
