import type { Answers, LedgerDefinition } from '#kit/define-ledger.ts';
import { evaluate } from '#kit/expression/evaluate.ts';
import { validateAnswers } from '#kit/form/validate-answers.ts';
import type { CodeLists } from '../../api/code-lists.ts';
import type { FormProblem } from '../../ui/form/error-summary.tsx';
import type { EntryDraft } from './entry-draft.ts';

export type EntryCheck =
  | { readonly ok: true; readonly region: number; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const asRow = (draft: EntryDraft) => ({ ...draft.answers, personId: draft.people[0]?.id ?? null });

/** The fields asked for, given what is answered so far; one no longer asked shows only the answer it still has. */
export const askedFields = (ledger: LedgerDefinition, draft: EntryDraft) =>
  ledger.fields.filter(
    (field) =>
      (!field.retired || (draft.answers[field.code] ?? null) !== null) &&
      (!field.show || evaluate(field.show, asRow(draft)) === true),
  );

/**
 * The same check the server makes, before anything is sent. Answers to questions that are no longer asked are dropped:
 * the clerk cannot see them any more.
 */
export const checkEntry = (
  ledger: LedgerDefinition,
  draft: EntryDraft,
  codeLists: CodeLists,
  today: string,
  isDraft = false,
): EntryCheck => {
  const asked = new Set(askedFields(ledger, draft).map((field) => field.code));
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([code]) => asked.has(code)));
  const lists = Object.entries(codeLists).map(([code, list]) => ({ code, source: '', ...list }));
  const check = validateAnswers(ledger, answers, lists, {
    hasPerson: draft.people.length > 0,
    today,
    isDraft,
  });
  const problems: FormProblem[] =
    draft.region === undefined ? [{ field: 'region', message: '请选择办理单位所在地。' }] : [];
  if (!check.ok) problems.push(...check.problems);
  return check.ok && draft.region !== undefined
    ? { ok: true, region: draft.region, answers: check.answers }
    : { ok: false, problems };
};
