import { sql } from 'kysely';
import { accountNames } from '#modules/accounts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { inForce } from './in-force.ts';

/** Who acts for somebody who is away, and until which day, that day included. */
export interface Substitute {
  readonly accountId: string;
  readonly name: string;
  readonly to: string;
}

/** Which of these accounts are away today, and who acts for each. */
export const substitutesOf = async (
  tx: Tx,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Substitute>> => {
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ account_id: string; delegate_id: string; to_on: string }>`
    select account_id, delegate_id, to_on from case_delegation
    where account_id = any(${accounts}::uuid[]) and ${inForce(today())}
  `.execute(tx);
  const names = await accountNames(
    tx,
    rows.map((row) => row.delegate_id),
  );
  return new Map(
    rows.map((row) => [
      row.account_id,
      { accountId: row.delegate_id, name: names.get(row.delegate_id) ?? '', to: row.to_on },
    ]),
  );
};

/** Accounts that let this one act for them on a day. */
export const delegatorsOf = async (tx: Tx, accountId: string, on: string): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from case_delegation
    where delegate_id = ${accountId}::uuid and ${inForce(on)}
  `.execute(tx);
  return new Set(rows.map((row) => row.account_id));
};
