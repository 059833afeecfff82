import { Problem } from '#platform/errors/problem.ts';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import type { Application } from './application.ts';
import type { CaseRef } from '../case-facts.ts';
import { openCases } from './open-cases.ts';

/** Opens one case in the caller's transaction, or throws a Problem with what is wrong at which field. */
export const openCase = async (
  tx: Tx,
  context: ActContext,
  application: Application,
): Promise<CaseRef & { readonly number: string }> => {
  const [result] = await openCases(tx, context, application.item, [application]);
  if (result?.status === 'opened')
    return { countyCode: result.countyCode, id: result.id, number: result.number };
  const problems = result?.status === 'refused' ? result.problems : [];
  throw new Problem('invalid', 'case-invalid', problems[0]?.message ?? '申请没有提交。', {
    fields: problems.map(({ field, message }) => ({ field: field ?? '', message })),
    advice: '请改正后重新提交。',
  });
};
