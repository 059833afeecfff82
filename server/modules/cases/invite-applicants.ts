import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import type { CaseState, ServiceItemDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { inviteRatings } from '#modules/ratings';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { CaseFacts } from './case-facts.ts';

/** What became of a case by one act. */
export interface ActedCase {
  readonly id: string;
  readonly item: ServiceItemDefinition;
  readonly before: CaseFacts;
  readonly after: CaseFacts;
}

/** Ended by the bureau, whatever the answer was: who was refused is asked as well. Withdrawn by the applicant is not. */
const ENDED: ReadonlySet<CaseState> = new Set(['closed', 'refused', 'not-accepted']);

/** Who had a hand in each of the cases. */
const handlersOf = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await beyondScope(tx, () =>
    sql<{ case_id: string; accounts: string[] }>`
      select case_id, array_agg(account_id) as accounts from case_hand
      where county_code = ${countyCode} and case_id = any(${ids}::uuid[]) and kind = 'handled' group by case_id
    `.execute(tx),
  );
  return new Map(rows.map((row) => [row.case_id, row.accounts]));
};

/** Asks the applicants of cases that have just ended how they were served (好差评), where the item says so. */
export const inviteApplicants = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  acted: readonly ActedCase[],
): Promise<void> => {
  const ended = acted.filter(
    ({ item, before, after }) => item.invitesRating && before.state !== after.state && ENDED.has(after.state),
  );
  if (ended.length === 0) return;
  const handlers = await handlersOf(
    tx,
    countyCode,
    ended.map(({ id }) => id),
  );
  await inviteRatings(
    tx,
    context,
    ended.map(({ id, item, after }) => ({
      subject: { kind: 'case' as const, id },
      region: after.regionCode,
      line: findBusinessLine(item.line)?.code ?? 'stations',
      item: { code: item.code, title: item.title },
      servedOn: today(),
      mark: after.number,
      handledBy: [context.actor.accountId, ...(handlers.get(id) ?? [])],
      person: { countyCode: after.personCounty, id: after.personId },
    })),
  );
};
