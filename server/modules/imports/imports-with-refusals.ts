import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import type { ImportRunRow } from './running/import-run.ts';

const DAYS_KEPT_IN_SIGHT = 14;

/** The account's imports of the last fortnight that refused rows, latest first. Trials are not among them. */
export const importsWithRefusals = async (tx: Tx, accountId: string, most: number): Promise<ImportRunRow[]> =>
  tx
    .selectFrom('import_run')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inOneCounty(scopeOf(tx)))
    .where('started_at', '>=', new Date(Date.now() - DAYS_KEPT_IN_SIGHT * 86_400_000))
    .where('dry_run', '=', false)
    .where('rows_refused', '>', 0)
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute();
