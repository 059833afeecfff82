import type { ActContext } from '#modules/acts';
import { keepReported } from '#modules/reported-figures';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { CITY } from './make-regions.ts';

/** What the bureau's printed report of the year before the records begin said, invented like everything here. */
const PRINTED: readonly (readonly [metric: string, value: number, written: string])[] = [
  ['reception-persons', 1_860, '1860人次'],
  ['contacts', 9_800, '9800余人次'],
  ['visit-persons', 3_020, '3020人次'],
  ['visit-value', 386_40_00_00, '386.4万元'],
  ['employed-people', 210, '210人'],
  ['training-trainees', 1_580, '1580人次'],
  ['job-fairs', 41, '41场'],
  ['pension-amount', 4_710_00_00_00, '4710万元'],
  ['aid-amount', 76_50_00_00, '76.5万元'],
  ['petitions', 241, '241件'],
  ['legal-persons', 402, '402人次'],
  ['publicity-articles', 88, '88篇'],
];

/** Keeps last printed figures as reported ones, for the year before the first year with records. */
export const keepLastReport = async (db: Database, context: ActContext, year: number): Promise<void> => {
  const figures = PRINTED.map(([metric, value, written]) => ({ metric, slice: '', value, written }));
  await inScope(db, WHOLE_SCOPE, (tx) =>
    keepReported(tx, context, WHOLE_SCOPE, {
      region: CITY,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      sourceTitle: `云麓市退役军人事务局${year}年工作总结`,
      sourceFile: `${year}年工作总结.docx`,
      figures,
    }),
  );
};
