import {
  onceOnRow,
  stepWith,
  type Asked,
  type AskedOf,
  type RowStep,
  type TimedContext,
} from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { getCall, getTransfer } from './get-call.ts';
import { CALLS, TRANSFERS, type HotlineRef } from './hotline-tables.ts';
import { presentCalls, presentTransfer } from './present-hotline.ts';

const showCall =
  ({ session }: Asked) =>
  async (tx: Tx, row: HotlineRef) => {
    const shown = { today: today(session.now()), isListed: false };
    const [call] = await presentCalls(tx, [await getCall(tx, row)], shown);
    return call!;
  };

/** Takes a new call down in a county and answers it. */
export const newCall = (
  asked: Asked,
  countyCode: number,
  work: (tx: Tx, context: TimedContext) => Promise<HotlineRef>,
) => onceOnRow(asked, { countyCode, kind: `${CALLS.kind}.take`, work, present: showCall(asked) });

/** Takes one step with the call a request names, told by its verb, and answers the call as it then stands. */
export const callStep = (asked: AskedOf, verb: string, step: RowStep, reason: string | null = null) =>
  onceOnRow(asked, {
    ...stepWith(asked, step, reason),
    kind: `${CALLS.kind}.${verb}`,
    present: showCall(asked),
  });

/** Takes one step with what lies on a desk, told by its verb, and answers it as it then stands. */
export const deskStep = (asked: AskedOf, verb: string, step: RowStep) =>
  onceOnRow(asked, {
    ...stepWith(asked, step),
    kind: `${TRANSFERS.kind}.${verb}`,
    present: async (tx, row) => presentTransfer(await getTransfer(tx, row), today(asked.session.now())),
  });
