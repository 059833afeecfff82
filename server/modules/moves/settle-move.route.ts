import { z } from 'zod';
import { done, onceOnly, onceOnRow, stepWith } from '#modules/acts';
import { PersonRefShape } from '#modules/registry';
import { defineRoute } from '#platform/http/define-route.ts';
import { FoldersLeft } from './present-moves.ts';
import { acceptanceOf, acceptMove, returnMove, withdrawMove, type Acceptance } from './settle-move.ts';

const MoveParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Why = z.object({ why: z.string().trim().max(200), rowVersion: z.number().int() });
const Done = z.object({ done: z.literal(true) });

const presentAcceptance = ({ foldersLeft, ...person }: Acceptance) => ({
  ...person,
  foldersLeft: [...foldersLeft],
});

export const acceptMoveRoute = defineRoute(
  {
    method: 'POST',
    path: '/moves/:county/:id/acceptances',
    summary:
      'The new county takes the person over: answers the linked file that begins here, and the folders whose scans follow later.',
    permission: 'people.write',
    params: MoveParams,
    body: z.object({
      regionCode: z.number().int().describe('Village or community that keeps the file.'),
      rowVersion: z.number().int(),
    }),
    response: PersonRefShape.extend({ foldersLeft: FoldersLeft }),
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const context = { actor, requestKey };
    const ref = { countyCode: params.county, id: params.id };
    const accepted = await onceOnly(db, scope, context, {
      countyCode: ref.countyCode,
      subjectId: ref.id,
      kind: 'move.accepted',
      act: (tx) => acceptMove(tx, context, ref, body),
      recall: async (_, act) => acceptanceOf(act),
    });
    return presentAcceptance(accepted);
  },
);

/** How a hand-over ends without an acceptance: the act that tells it, and what it does. */
interface Ending {
  readonly kind: string;
  readonly end: typeof returnMove;
}

const endingRoute = (path: string, summary: string, { kind, end }: Ending) =>
  defineRoute(
    {
      method: 'POST',
      path,
      summary,
      permission: 'people.write',
      params: MoveParams,
      body: Why,
      response: Done,
    },
    (asked) =>
      onceOnRow(asked, {
        ...stepWith(asked, (tx, context, ref) => end(tx, context, ref, asked.body)),
        kind,
        present: done,
      }),
  );

export const returnMoveRoute = endingRoute(
  '/moves/:county/:id/returns',
  'The new county sends the hand-over back, with a reason.',
  { kind: 'move.returned', end: returnMove },
);

export const withdrawMoveRoute = endingRoute(
  '/moves/:county/:id/withdrawals',
  'The old county takes the hand-over back before it is accepted, with a reason.',
  { kind: 'move.withdrawn', end: withdrawMove },
);
