import { verifyTold, type FoldedFinding } from '#modules/acts';
import type { Database } from '#platform/db/database.ts';
import { factsOfVersion, type VersionRow } from './knowledge-row.ts';

/** Every version equals the sum of its acts. */
export const verifyKnowledge = (db: Database): Promise<FoldedFinding[]> =>
  verifyTold<VersionRow>(db, 'knowledge_version', factsOfVersion, '知识条目');
