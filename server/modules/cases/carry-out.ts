import { appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseAction } from './case-actions.ts';
import { COUNTED_DAYS } from './counted-days.ts';
import { inviteApplicants } from './invite-applicants.ts';
import type { Judged } from './judge-act.ts';
import { hearOfOfficial } from './official/hear-of-official.ts';
import { cancelParts } from './parts/cancel-parts.ts';
import { sendParts } from './parts/parts.ts';
import { tellApplicants } from './tell-applicants.ts';
import { tellColleagues } from './desks/tell-colleagues.ts';
import { handsInsertion, writeStandings, type Hand } from './write-cases.ts';

/** What is done with the cases of one county, and on which day. */
interface Deed {
  readonly context: ActContext;
  readonly action: CaseAction;
  readonly input: unknown;
  readonly countyCode: number;
  readonly day: string;
}

const countDays = async (tx: Tx, countyCode: number, judged: readonly Judged[]): Promise<void> => {
  for (const day of COUNTED_DAYS) {
    const fact = `${day}On` as const;
    const ids = judged
      .filter(({ before, after }) => before[fact] === null && after[fact] !== null)
      .map(({ row }) => row.id);
    if (ids.length > 0) await applyDeltas(tx, { kind: 'case', day }, { countyCode, ids, sign: 1 });
  }
};

/** Who is remembered for an act: whoever did it, whoever was told of the case, whoever was asked to sign it. */
const handsIn = ({
  context,
  action,
  input,
}: Pick<Deed, 'context' | 'action' | 'input'>): Pick<Hand, 'accountId' | 'kind'>[] => {
  const named = String((input as { account?: unknown } | null)?.account);
  if (action === 'copy') return [{ accountId: named, kind: 'copied' }];
  const handled = { accountId: context.actor.accountId, kind: 'handled' as const };
  return action === 'add-signer' ? [handled, { accountId: named, kind: 'signer' }] : [handled];
};

/** Writes what was judged: rows, acts, figures, hands and parts, by a fixed number of statements. */
export const carryOut = async (
  tx: Tx,
  { context, action, input, countyCode, day }: Deed,
  judged: readonly Judged[],
): Promise<void> => {
  await writeStandings(
    tx,
    countyCode,
    judged.map(({ row, after }) => ({ id: row.id, facts: after })),
  );
  await countDays(tx, countyCode, judged);
  const acts = judged.map(({ row, patch, after, input: entered }) =>
    newAct(context, {
      kind: `case.${action}`,
      countyCode,
      subjectId: row.id,
      effectiveOn: day,
      definitionVersion: row.item_version,
      scopeKey: row.scope_key ?? 0,
      payload: {
        set: patch,
        step: row.step,
        ...(entered ? { input: entered } : {}),
        ...requestOf(context),
        ...(after.state === row.state ? {} : { from: row.state }),
      },
    }),
  );
  const hands = judged.flatMap(({ row }) =>
    handsIn({ context, action, input }).map((hand) => ({
      ...hand,
      countyCode,
      caseId: row.id,
      scopeKey: row.scope_key ?? 0,
      on: day,
    })),
  );
  await appendActs(tx, acts, [handsInsertion(hands)]);
  if (action === 'accept')
    await sendParts(
      tx,
      context,
      judged.map(({ row, item, person, after }) => ({
        ref: { countyCode, id: row.id },
        item,
        person,
        facts: after,
      })),
      day,
    );
  await hearOfOfficial(tx, judged);
  const ended = judged.filter(
    ({ before, after }) => before.closedOn === null && after.closedOn !== null && after.outcome !== 'granted',
  );
  if (ended.length > 0)
    await cancelParts(
      tx,
      { ...context, requestKey: null },
      countyCode,
      ended.map(({ row }) => row.id),
    );
  // What is brought in from earlier days is no news, and nobody is asked how a service of then was.
  if (day !== today()) return;
  await tellColleagues(tx, { context, action, input }, judged);
  await tellApplicants(tx, { context, input }, judged);
  await inviteApplicants(
    tx,
    context,
    countyCode,
    judged.map((one) => ({ ...one, id: one.row.id })),
  );
};
