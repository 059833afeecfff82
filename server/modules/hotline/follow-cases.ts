import { sql } from 'kysely';
import { changeFolded } from '#modules/acts';
import { followCases, OUTCOME_WORDS, type EndedCase } from '#modules/cases';
import { followWithLines } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { CALLS, type CallRow } from './hotline-tables.ts';
import { HOTLINE_LEDGER, updateLine } from './keep-entry.ts';

const contextNow = () => ({ actor: systemActor('job:hotline'), requestKey: null, at: new Date() });

/** What the caller is told, by what became of the case. */
const answerOf = ({ number, itemTitle, outcome, endedOn }: EndedCase): string =>
  `办件${number}（${itemTitle}）${endedOn}${OUTCOME_WORDS[outcome ?? ''] ?? '已办结'}。`;

const bringBack = async (tx: Tx, call: CallRow, ended: EndedCase): Promise<void> => {
  const answer =
    call.state === 'transferred' && call.transfer_id === null
      ? { state: 'replied', answer: answerOf(ended), repliedOn: ended.endedOn, dueOn: ended.dueOn }
      : {};
  await changeFolded(tx, contextNow(), CALLS, 'case-ended', call, { caseEndedOn: ended.endedOn, ...answer });
};

/**
 * Job: brings the end of a case back to the call it came from, with the legal day by which it had to be decided, so that
 * the caller is called back and the on-time rate of the hotline counts it. Answers how many.
 */
export const followCasesOfCalls = (db: Database): Promise<number> =>
  followCases<CallRow>(db, {
    table: 'hotline_call',
    waiting: sql`case_id is not null and case_ended_on is null`,
    bringBack,
  });

followWithLines<CallRow>({
  ledger: HOTLINE_LEDGER,
  table: 'hotline_call',
  bringIn: async (tx, calls) => {
    const context = contextNow();
    for (const call of calls) {
      if (await updateLine(tx, context, call, { isOnTime: call.is_on_time })) continue;
      await changeFolded(tx, context, CALLS, 'bring-in', call, { entryBehind: false });
    }
  },
});
