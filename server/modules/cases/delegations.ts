import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Accounts that let this one act for them on a day. */
export const delegatorsOf = async (tx: Tx, accountId: string, on: string): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from case_delegation
    where delegate_id = ${accountId}::uuid and from_on <= ${on}::date and to_on >= ${on}::date
  `.execute(tx);
  return new Set(rows.map((row) => row.account_id));
};
