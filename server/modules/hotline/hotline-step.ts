import { onceOnly, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { RouteRequest } from '#platform/http/define-route.ts';
import { getCall, getTransfer } from './get-call.ts';
import { refFrom } from './hotline-contracts.ts';
import type { HotlineRef } from './hotline-tables.ts';
import { presentCalls, presentTransfer } from './present-hotline.ts';

type Asked = Pick<
  RouteRequest<undefined, undefined, undefined>,
  'db' | 'actor' | 'scope' | 'requestKey' | 'session'
>;

/** A request on a call or on what lies on a desk: its path names the county and the row. */
type AskedOf = Asked & { readonly params: { readonly county: number; readonly id: string } };

interface HotlineWork<T> {
  readonly countyCode: number;
  readonly reason?: string | null;
  readonly work: (tx: Tx, context: TimedContext) => Promise<HotlineRef>;
  readonly present: (tx: Tx, row: HotlineRef) => Promise<T>;
  /** The row of a request sent again; the subject of its act when left out. */
  readonly row?: HotlineRef;
}

const inHotline = <T>(
  { db, actor, scope, requestKey, session }: Asked,
  { countyCode, reason = null, work, present, row }: HotlineWork<T>,
): Promise<T> => {
  const context = { actor, requestKey, reason, at: session.now() };
  return onceOnly(db, scope, context, {
    countyCode,
    act: async (tx) => present(tx, await work(tx, context)),
    recall: (tx, act) => present(tx, row ?? { countyCode, id: act.subject_id }),
  });
};

const showCall =
  ({ session }: Asked) =>
  async (tx: Tx, row: HotlineRef) => {
    const shown = { today: today(session.now()), isListed: false };
    const [call] = await presentCalls(tx, [await getCall(tx, row)], shown);
    return call!;
  };

/** Takes a new call down in a county and answers it. */
export const newCall = (asked: Asked, countyCode: number, work: HotlineWork<unknown>['work']) =>
  inHotline(asked, { countyCode, work, present: showCall(asked) });

type Step = (tx: Tx, context: TimedContext, row: HotlineRef) => Promise<void>;

const onRow = (asked: AskedOf, step: Step, reason: string | null = null) => {
  const row = refFrom(asked.params);
  const work = async (tx: Tx, context: TimedContext) => {
    await step(tx, context, row);
    return row;
  };
  return { countyCode: row.countyCode, reason, row, work };
};

/** Takes one step with the call a request names and answers the call as it then stands. */
export const callStep = (asked: AskedOf, step: Step, reason: string | null = null) =>
  inHotline(asked, { ...onRow(asked, step, reason), present: showCall(asked) });

/** Takes one step with what lies on a desk and answers it as it then stands. */
export const deskStep = (asked: AskedOf, step: Step) =>
  inHotline(asked, {
    ...onRow(asked, step),
    present: async (tx, row) => presentTransfer(await getTransfer(tx, row), today(asked.session.now())),
  });
