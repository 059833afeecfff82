import { z } from 'zod';
import { appendActs, done, newAct, onceOnRow, stepWith, type RowStep } from '#modules/acts';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getRectification } from './get-rectification.ts';
import { RectificationParams } from './present-rectification.ts';
import { ratingScopeKey, type RatingRef } from './rating-row.ts';
import { openText } from './seal-rating.ts';
import { takeRectificationStep } from './take-rectification-step.ts';

const Note = z.string().trim().min(1, '请写明情况').max(500);

export const takeRectificationStepRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-rectifications/:county/:id/steps',
    summary: 'Verifies, mends, calls back or closes a bad rating, in this order.',
    permission: 'rating.handle',
    params: RectificationParams,
    body: z.object({
      rowVersion: z.number().int(),
      step: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('verify'), isUpheld: z.boolean(), note: Note }),
        z.object({ kind: z.literal('mend'), note: Note }),
        z.object({
          kind: z.literal('call-back'),
          isReached: z.boolean(),
          isContent: z.boolean().nullable(),
          note: Note,
        }),
        z.object({ kind: z.literal('close'), note: Note }),
      ]),
    }),
    response: z.object({ done: z.literal(true) }),
  },
  (asked) => {
    const { rowVersion, step } = asked.body;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => takeRectificationStep(tx, context, ref, rowVersion, step)),
      kind: `rectification.${step.kind}`,
      present: done,
    });
  },
);

/** The number that was left. Throws Problem not-found where none was. */
const contactOf = async (tx: Tx, actor: Actor, ref: RatingRef): Promise<string> => {
  const { rating } = await getRectification(tx, actor, ref);
  const phone = openText(rating, rating.contact);
  if (phone !== null) return phone;
  throw new Problem('not-found', 'no-contact', '没有留下电话。', { advice: '已建档的请到本人档案中查看。' });
};

const recordContactShown: RowStep = (tx, context, { countyCode, id }) =>
  appendActs(tx, [
    newAct(context, {
      kind: 'rectification.contact',
      countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: ratingScopeKey(countyCode),
      requestKey: context.requestKey,
      payload: {},
    }),
  ]);

export const revealContactRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-rectifications/:county/:id/contact',
    summary: 'The number somebody without a file left, to call back. Needs a reason; an act records it.',
    permission: 'rating.handle',
    params: RectificationParams,
    body: z.object({ reason: Note.max(200) }),
    response: z.object({ phone: z.string() }),
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, recordContactShown, asked.body.reason),
      kind: 'rectification.contact',
      present: async (tx, ref) => ({ phone: await contactOf(tx, asked.actor, ref) }),
    }),
);
