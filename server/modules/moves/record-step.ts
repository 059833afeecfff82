import { appendActs, newAct, type ActContext, type ActPayload } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';

interface Side {
  readonly countyCode: number;
  readonly region: number;
}

/**
 * Writes one step of a move into the chains of both counties. The actor's own side carries the request key; the other
 * side lies beyond the actor's scope.
 */
export const recordStep = async (
  tx: Tx,
  context: ActContext,
  step: {
    readonly kind: string;
    readonly id: string;
    readonly payload: ActPayload;
    readonly own: Side;
    readonly other: Side;
  },
): Promise<void> => {
  const actOf = (side: Side, requestKey: string | null) =>
    newAct(context, {
      kind: step.kind,
      countyCode: side.countyCode,
      subjectId: step.id,
      effectiveOn: today(),
      scopeKey: side.region,
      requestKey,
      payload: step.payload,
    });
  await appendActs(tx, [actOf(step.own, context.requestKey)]);
  await beyondScope(tx, () => appendActs(tx, [actOf(step.other, null)]));
};
