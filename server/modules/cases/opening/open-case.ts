import { Problem } from '#platform/errors/problem.ts';
import type { ActContext } from '#modules/acts';
import type { PersonRow } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import type { Application } from './application.ts';
import type { CaseRef } from '../case-facts.ts';
import { openCases } from './open-cases.ts';

/** As `openCases`, for one case; throws a Problem with what is wrong at which field. */
export const openCase = async (
  tx: Tx,
  context: ActContext,
  application: Application,
  held?: ReadonlyMap<string, PersonRow>,
): Promise<CaseRef & { readonly number: string }> => {
  const [result] = await openCases(tx, context, application.item, [application], held);
  if (result?.status === 'opened')
    return { countyCode: result.countyCode, id: result.id, number: result.number };
  const problems = result?.status === 'refused' ? result.problems : [];
  throw new Problem('invalid', 'case-invalid', problems[0]?.message ?? '申请没有提交。', {
    fields: problems.map(({ field, message }) => ({ field: field ?? '', message })),
    advice: '请改正后重新提交。',
  });
};
