import { loadStoredForms } from '#modules/forms';
import { noteCounted } from '#modules/metrics';
import type { Database } from '#platform/db/database.ts';

/**
 * Lays the form of a campaign just published, amended, closed or reopened beside the shipped definitions of this process,
 * and notes that its figures stand by it, so that the next start does not take them for changed.
 */
export const bringIntoUse = async (db: Database, campaign: string): Promise<void> => {
  await loadStoredForms(db);
  await noteCounted(db, { kind: 'ledger', ledger: campaign });
};
