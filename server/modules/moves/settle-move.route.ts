import { z } from 'zod';
import { PersonRefShape } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { FoldersLeft } from './present-moves.ts';
import { acceptMove, returnMove, withdrawMove } from './settle-move.ts';

const MoveParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Ending = z.object({ why: z.string().trim().max(200), rowVersion: z.number().int() });
const Done = z.object({ done: z.literal(true) });

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
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const { foldersLeft, ...person } = await acceptMove(tx, { actor, requestKey }, ref, body);
      return { ...person, foldersLeft: [...foldersLeft] };
    }),
);

const endingRoute = (path: string, summary: string, end: typeof returnMove) =>
  defineRoute(
    {
      method: 'POST',
      path,
      summary,
      permission: 'people.write',
      params: MoveParams,
      body: Ending,
      response: Done,
    },
    async ({ db, actor, scope, params, body, requestKey }) =>
      inScope(db, scope, async (tx) => {
        await end(tx, { actor, requestKey }, { countyCode: params.county, id: params.id }, body);
        return { done: true as const };
      }),
  );

export const returnMoveRoute = endingRoute(
  '/moves/:county/:id/returns',
  'The new county sends the hand-over back, with a reason.',
  returnMove,
);

export const withdrawMoveRoute = endingRoute(
  '/moves/:county/:id/withdrawals',
  'The old county takes the hand-over back before it is accepted, with a reason.',
  withdrawMove,
);
