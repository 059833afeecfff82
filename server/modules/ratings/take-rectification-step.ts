import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { CALL_BACK_TRIES } from '#definitions/ratings/rating-rules.ts';
import { actsOfSubject, appendActs, newAct, type ActContext } from '#modules/acts';
import { recordEntry } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { getRectification } from './get-rectification.ts';
import {
  countyRegion,
  ratingScopeKey,
  type RatingRef,
  type RectificationFacts,
  type RectificationRow,
} from './rating-row.ts';

/** What is done about a bad rating. Each needs its own words; a person who was not reached is tried again. */
export type RectificationStep =
  | { readonly kind: 'verify'; readonly isUpheld: boolean; readonly note: string }
  | { readonly kind: 'mend'; readonly note: string }
  | {
      readonly kind: 'call-back';
      readonly isReached: boolean;
      readonly isContent: boolean | null;
      readonly note: string;
    }
  | { readonly kind: 'close'; readonly note: string };

type Patch = Partial<RectificationFacts>;

/** What may happen when: 核实 → 整改 → 回访 → 关闭; a complaint that does not hold is explained in the call back. */
export const STEP_IN_STATE = {
  verifying: 'verify',
  mending: 'mend',
  'calling-back': 'call-back',
  closing: 'close',
  closed: null,
} as const satisfies Record<string, RectificationStep['kind'] | null>;
export type RectificationState = keyof typeof STEP_IN_STATE;

const patchOf = (row: RectificationRow, step: RectificationStep): Patch => {
  switch (step.kind) {
    case 'verify':
      return {
        isUpheld: step.isUpheld,
        verifiedWhy: step.note,
        state: step.isUpheld ? 'mending' : 'calling-back',
      };
    case 'mend':
      return { mendedWhat: step.note, state: 'calling-back' };
    case 'call-back': {
      const calledTimes = row.called_times + 1;
      const told = { calledTimes, calledNote: step.note };
      if (step.isReached)
        return { ...told, calledBackOn: today(), isContent: step.isContent, state: 'closing' };
      return calledTimes < CALL_BACK_TRIES ? told : { ...told, state: 'closing' };
    }
    case 'close':
      return { closedOn: today(), closedNote: step.note, state: 'closed' };
  }
};

const COLUMNS: Readonly<Record<keyof RectificationFacts, string>> = {
  state: 'state',
  openedOn: 'opened_on',
  dueOn: 'due_on',
  isUpheld: 'is_upheld',
  verifiedWhy: 'verified_why',
  mendedWhat: 'mended_what',
  calledTimes: 'called_times',
  calledBackOn: 'called_back_on',
  isContent: 'is_content',
  calledNote: 'called_note',
  closedOn: 'closed_on',
  closedNote: 'closed_note',
};

/** A closed matter is work done: one line of the ledger, naming neither the person nor the desk nor the item. */
const enterClosed = async (tx: Tx, row: RectificationRow): Promise<void> => {
  const context = { actor: systemActor('rating'), requestKey: null };
  await beyondScope(tx, () =>
    recordEntry(tx, context, findLedger('rating-rectification')!, {
      regionCode: countyRegion(row.county_code),
      answers: {
        closedOn: today(),
        openedOn: row.opened_on,
        dueOn: row.due_on,
        isUpheld: row.is_upheld,
        ...(row.called_back_on && { calledBackOn: row.called_back_on }),
      },
    }),
  );
};

/** Tries that reached nobody count once a day: three in one hour are not three. */
const requireAnotherDay = async (tx: Tx, { countyCode, id }: RatingRef): Promise<void> => {
  const acts = await actsOfSubject(tx, countyCode, id);
  if (!acts.some(({ kind, effective_on: on }) => kind === 'rectification.call-back' && on === today()))
    return;
  throw new Problem('conflict', 'called-today', '今天已经联系过一次，没有联系上。', {
    advice: `请换一天再联系；${CALL_BACK_TRIES}天都联系不上的，可以关闭。`,
  });
};

/**
 * Takes the next step about a bad rating. Throws Problem conflict for a step out of turn or a matter changed meanwhile, and
 * forbidden for whoever did the work that was rated.
 */
export const takeRectificationStep = async (
  tx: Tx,
  context: ActContext,
  ref: RatingRef,
  rowVersion: number,
  step: RectificationStep,
): Promise<void> => {
  const { matter: row } = await getRectification(tx, context.actor, ref);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'rectification-changed', '这件差评刚刚被他人办理。', {
      advice: '请刷新后查看。',
    });
  if (STEP_IN_STATE[row.state as RectificationState] !== step.kind)
    throw new Problem('conflict', 'rectification-step', '现在还不能办这一步。', {
      advice: '差评按核实、整改、回访、关闭依次办理。',
    });
  if (step.kind === 'call-back' && !step.isReached) await requireAnotherDay(tx, ref);
  const patch = patchOf(row, step);
  await tx
    .updateTable('rating_rectification')
    .set({
      ...Object.fromEntries(
        Object.entries(patch).map(([name, value]) => [COLUMNS[name as keyof RectificationFacts], value]),
      ),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: `rectification.${step.kind}`,
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: today(),
      scopeKey: ratingScopeKey(ref.countyCode),
      requestKey: context.requestKey,
      payload: { ...patch },
    }),
  ]);
  if (step.kind === 'close') await enterClosed(tx, row);
};
