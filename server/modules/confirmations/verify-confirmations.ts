import { verifyTold, type FoldedFinding } from '#modules/acts';
import type { Database } from '#platform/db/database.ts';
import { factsOfRow, type ConfirmationRow } from './confirmation-row.ts';

/** Every row equals the sum of its acts. */
export const verifyConfirmations = (db: Database): Promise<FoldedFinding[]> =>
  verifyTold<ConfirmationRow>(db, 'annual_confirmation', factsOfRow, '年度确认名单');
