import type { TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import type { RouteRequest } from '#platform/http/define-route.ts';
import { getCall, getTransfer } from './get-call.ts';
import type { HotlineRef } from './hotline-tables.ts';
import { presentCalls, presentTransfer } from './present-hotline.ts';

type Asked = Pick<
  RouteRequest<undefined, undefined, undefined>,
  'db' | 'actor' | 'scope' | 'requestKey' | 'session'
>;

type Step = (tx: Tx, context: TimedContext) => Promise<HotlineRef>;

const contextOf = ({ actor, requestKey, session }: Asked, reason: string | null): TimedContext => ({
  actor,
  requestKey,
  reason,
  at: session.now(),
});

/** Takes one step with a call and answers the call as it then stands. */
export const callStep = (asked: Asked, step: Step, reason: string | null = null) =>
  inScope(asked.db, asked.scope, async (tx) => {
    const row = await getCall(tx, await step(tx, contextOf(asked, reason)));
    const [call] = await presentCalls(tx, [row], { today: today(asked.session.now()), isListed: false });
    return call!;
  });

/** Takes one step with what lies on a desk and answers it as it then stands. */
export const deskStep = (asked: Asked, step: Step, reason: string | null = null) =>
  inScope(asked.db, asked.scope, async (tx) =>
    presentTransfer(
      await getTransfer(tx, await step(tx, contextOf(asked, reason))),
      today(asked.session.now()),
    ),
  );
