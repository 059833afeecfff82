import { verifyFolded, type FoldedFinding } from '#modules/acts';
import type { Database } from '#platform/db/database.ts';
import { SYSTEMS } from './partner-tables.ts';

/** Every partner's computer equals the fold of its acts. */
export const verifyPartners = (db: Database): Promise<FoldedFinding[]> =>
  verifyFolded(db, SYSTEMS, '协同部门对接');
