import type { AnswerProblem, LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import type { EntryRef, NewEntry } from './entry-row.ts';
import { recordEntries } from './record-entries.ts';

/** Answers refused, as the caller reads it: each field with its reason; a rule about the whole entry under ''. */
export const invalidEntry = (problems: readonly AnswerProblem[]): Problem => {
  const fields: FieldProblem[] = problems.map(({ field, message }) => ({ field: field ?? '', message }));
  return new Problem('invalid', 'entry-invalid', '填写内容有误，未保存。', {
    fields,
    advice: '请按各项提示修改后重新提交。',
  });
};

/** Records one entry, or throws a Problem with what is wrong at which field. */
export const recordEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  entry: NewEntry,
): Promise<EntryRef> => {
  const [result] = await recordEntries(tx, context, ledger, [entry]);
  if (result?.status === 'added') return { countyCode: result.countyCode, id: result.id };
  throw invalidEntry(result?.status === 'refused' ? result.problems : []);
};
