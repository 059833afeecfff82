import { sql } from 'kysely';
import { addDays } from '#kit';
import { accountNames } from '#modules/accounts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseRef } from '../case-facts.ts';
import type { DelegationRow } from './delegations.ts';

/** to-come: its first day is not here yet · running: the delegate acts today · over: past its last day, or called off. */
export type DelegationStanding = 'to-come' | 'running' | 'over';

export interface Delegation extends CaseRef {
  readonly delegator: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly standing: DelegationStanding;
  /** The day it was called off on, before its last; null when it was not. */
  readonly endedOn: string | null;
}

const OVER_IS_SHOWN_FOR_DAYS = 180;

const standingOf = (row: DelegationRow, day: string): DelegationStanding => {
  if (row.ended_at !== null || row.to_on < day) return 'over';
  return row.from_on > day ? 'to-come' : 'running';
};

/** Delegations of the last half-year, in force and to come: those one gave, and those one received, the latest first. */
export const delegationsOf = async (
  tx: Tx,
  accountId: string,
): Promise<{ readonly given: readonly Delegation[]; readonly received: readonly Delegation[] }> => {
  const day = today();
  const { rows } = await sql<DelegationRow>`
    select * from case_delegation
    where (account_id = ${accountId}::uuid or delegate_id = ${accountId}::uuid)
      and to_on >= ${addDays(day, -OVER_IS_SHOWN_FOR_DAYS)}::date order by from_on desc, id desc
  `.execute(tx);
  const names = await accountNames(
    tx,
    rows.flatMap((row) => [row.account_id, row.delegate_id]),
  );
  const present = (row: DelegationRow): Delegation => ({
    countyCode: row.county_code,
    id: row.id,
    delegator: names.get(row.account_id) ?? '',
    delegate: names.get(row.delegate_id) ?? '',
    from: row.from_on,
    to: row.to_on,
    reason: row.reason,
    standing: standingOf(row, day),
    endedOn: row.ended_at === null ? null : today(row.ended_at),
  });
  return {
    given: rows.filter((row) => row.account_id === accountId).map(present),
    received: rows.filter((row) => row.delegate_id === accountId).map(present),
  };
};
