import type { CodeList } from '../define-code-list.ts';
import type { FieldDefinition } from './define-field.ts';
import type { Answers, LedgerDefinition } from '../define-ledger.ts';
import { evaluate, type ExpressionRow } from '../expression/evaluate.ts';
import { readAnswer, type KnownCodes } from './read-answer.ts';

/** What is wrong with one field (its code), or with the entry as a whole (null). The message is for the clerk. */
export interface AnswerProblem {
  readonly field: string | null;
  readonly message: string;
}

/** A form whose answers can be checked: a ledger, an application, what a desk records. Only ledgers have a business day. */
export interface AnswersForm extends Pick<LedgerDefinition, 'title' | 'fields' | 'invariants'> {
  readonly businessDay?: string;
}

export type AnswersCheck =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

export interface AnswersSurroundings {
  /** The entry names a person of the registry (kept apart from the answers). */
  readonly hasPerson?: boolean;
  /** YYYY-MM-DD in Shanghai; the business day and other past days may not lie after it. Not checked when left out. */
  readonly today?: string;
  /** A draft may leave everything open but its business day; what is answered is checked all the same. */
  readonly isDraft?: boolean;
}

/**
 * Checks the answers of one entry against its ledger: required fields, types, ranges, codes, dates, conditions and
 * invariants. On success the answers come back cleaned: texts trimmed, empty answers left out.
 * Retired codes are accepted, since old records use them; forms do not offer them.
 */
export const validateAnswers = (
  ledger: AnswersForm,
  answers: Answers,
  codeLists: readonly CodeList[],
  { hasPerson = false, today, isDraft = false }: AnswersSurroundings = {},
): AnswersCheck => {
  const problems = unknownFields(ledger, answers);
  const clean: Record<string, string | number | boolean> = {};
  const row = (): ExpressionRow => ({ ...clean, personId: hasPerson ? 'known' : null });

  for (const field of ledger.fields) {
    const isAsked = !field.show || evaluate(field.show, row()) === true;
    const isNeeded =
      isAsked && !field.optional && !field.retired && (!isDraft || field.code === ledger.businessDay);
    const problem = field.type === 'person' ? personProblem(field, { isAsked, isNeeded, hasPerson }) : null;
    if (problem) problems.push({ field: field.code, message: problem });
    if (field.type === 'person') continue;
    const reading = readAnswer(field, answers[field.code] ?? null, codesOf(codeLists));
    if ('problem' in reading) problems.push({ field: field.code, message: reading.problem });
    else if (reading.value !== null && !isAsked)
      problems.push({ field: field.code, message: notAsked(field) });
    else if (reading.value !== null) clean[field.code] = reading.value;
    else if (isNeeded) problems.push({ field: field.code, message: `请填写“${field.label}”。` });
  }
  problems.push(...daysAfterToday(ledger, clean, today));
  if (problems.length === 0 && !isDraft) problems.push(...brokenInvariants(ledger.invariants, row()));
  return problems.length === 0 ? { ok: true, answers: clean } : { ok: false, problems };
};

const daysAfterToday = (
  { businessDay, fields }: AnswersForm,
  clean: Answers,
  today: string | undefined,
): AnswerProblem[] =>
  fields.flatMap(({ code, label, past }) => {
    const day = past || code === businessDay ? clean[code] : undefined;
    if (today === undefined || typeof day !== 'string' || day <= today) return [];
    return [{ field: code, message: `“${label}”不能晚于今天（${today}）。` }];
  });

/** Beyond this they are told as one: thousands of lines would hide what is wrong. */
const MOST_UNKNOWN_NAMED = 10;

const unknownFields = (ledger: AnswersForm, answers: Answers): AnswerProblem[] => {
  const known = new Set(ledger.fields.filter(({ type }) => type !== 'person').map(({ code }) => code));
  const unknown = Object.keys(answers).filter((code) => !known.has(code));
  if (unknown.length > MOST_UNKNOWN_NAMED)
    return [
      {
        field: null,
        message: `提交的内容有${unknown.length}项不属于${ledger.title}，这份表只有${known.size}项。`,
      },
    ];
  return unknown.map((code) => ({ field: code, message: `${ledger.title}没有“${code}”这一项。` }));
};

const personProblem = (
  field: FieldDefinition,
  { isAsked, isNeeded, hasPerson }: { isAsked: boolean; isNeeded: boolean; hasPerson: boolean },
): string | null => {
  if (isNeeded && !hasPerson) return `请选择“${field.label}”。`;
  return !isAsked && hasPerson ? notAsked(field) : null;
};

const notAsked = (field: FieldDefinition): string => `按已填内容，“${field.label}”不用填写，请清空。`;

/** An invariant whose fields are missing is unknown and does not stand in the way; only a plain false refuses. */
export const brokenInvariants = (
  invariants: AnswersForm['invariants'],
  row: ExpressionRow,
): AnswerProblem[] =>
  (invariants ?? [])
    .filter((invariant) => evaluate(invariant.rule, row) === false)
    .map((invariant) => ({ field: null, message: invariant.message }));

/** Imports check hundreds of thousands of rows: the sets of codes are built once for each array of lists. */
const CODES = new WeakMap<readonly CodeList[], KnownCodes>();

const codesOf = (codeLists: readonly CodeList[]): KnownCodes => {
  const known = CODES.get(codeLists);
  if (known) return known;
  const built = new Map(
    codeLists.map((list) => [list.code, new Set(list.entries.map((entry) => entry.code))]),
  );
  CODES.set(codeLists, built);
  return built;
};
