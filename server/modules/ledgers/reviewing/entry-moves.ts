import type { LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { EntryRow } from '../entry-row.ts';
import { ENTRY_MOVES, type EntryMove } from '../entry-states.ts';
import { houseRules } from '../recording/house-rules.ts';
import { judgeMove } from './judge-move.ts';

/** What the actor may do to an entry now, and what the closed period it lies in asks of him. */
export interface EntryChoices {
  readonly moves: readonly EntryMove[];
  /** Set when the period of the entry is closed: why a change of its figures is refused, or has to be marked late. */
  readonly closed: string | null;
}

/** Asks the same judge that a move itself meets, so that what is offered is what is taken. */
export const entryChoices = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  row: EntryRow,
): Promise<EntryChoices> => {
  const place = { regionCode: row.region_code, day: row.business_day };
  const rules = await houseRules(tx, context.actor, ledger, [place]);
  const moves = (ENTRY_MOVES[row.state as keyof typeof ENTRY_MOVES] as readonly EntryMove[]).filter(
    (move) => {
      try {
        judgeMove(context, ledger, rules, row, { move, rowVersion: row.row_version, asLate: true });
        return true;
      } catch (problem) {
        if (problem instanceof Problem) return false;
        throw problem;
      }
    },
  );
  const timing = rules.timing(row.region_code, [row.business_day], false);
  return { moves, closed: typeof timing === 'object' ? timing.refused : null };
};
