import type { LedgerDefinition } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { personOf } from '../entry-row.ts';
import { guardedProblems } from '../recording/entry-guards.ts';
import type { JudgedEntry } from './judge-move.ts';

/** Entries that would count now and that another module refuses for whom they name, by their ids. */
export const stoppedByGuard = async (
  tx: Tx,
  ledger: LedgerDefinition,
  judged: readonly JudgedEntry[],
): Promise<ReadonlyMap<string, Problem>> => {
  const counting = judged.filter(
    ({ row, outcome }) => row.state !== 'accepted' && outcome.state === 'accepted',
  );
  const problems = await guardedProblems(
    tx,
    ledger,
    counting.map(({ row }) => ({ person: personOf(row), businessDay: row.business_day })),
  );
  return new Map(
    counting.flatMap(({ row }, at) => {
      const message = problems[at]!.map((problem) => problem.message).join('');
      if (message === '') return [];
      const advice = '请核对，不该登记的退回或撤销。';
      return [[row.id, new Problem('conflict', 'entry-refused', message, { advice })] as const];
    }),
  );
};
