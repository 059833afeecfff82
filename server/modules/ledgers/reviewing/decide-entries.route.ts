import { z } from 'zod';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { decideEntries } from './decide-entries.ts';
import { AsLate } from '../entry-contracts.ts';
import { permissionFor } from './judge-move.ts';
import { deskScope } from './review-steps.ts';

/** Entries of one request; each is judged by itself. */
const MOST_ENTRIES = 1000;

export const decideEntriesRoute = defineRoute(
  {
    method: 'POST',
    path: '/entry-decisions',
    summary:
      'Submits, accepts, returns or withdraws up to 1000 entries of any ledgers; each answers for itself, the others go on.',
    permission: ['ledger.write', 'ledger.accept'],
    body: z.object({
      move: z.enum(['submit', 'accept', 'return', 'withdraw']),
      reason: z.string().trim().max(200).default('').describe('Needed to return and to withdraw.'),
      asLate: AsLate,
      entries: z
        .array(z.object({ countyCode: z.number().int(), id: z.uuid(), rowVersion: z.number().int() }))
        .min(1)
        .max(MOST_ENTRIES),
    }),
    response: z.object({
      results: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          status: z.enum(['done', 'refused']),
          state: z.string().optional(),
          rowVersion: z.number().int().optional(),
          code: z.string().optional(),
          message: z.string().optional().describe('Why it was refused, and what to do.'),
        }),
      ),
    }),
  },
  async ({ db, actor, body, requestKey }) => {
    const permission = permissionFor(body.move);
    const scope = requirePermission(actor, permission);
    const reach = permission === 'ledger.accept' ? deskScope(scope, 'township') : scope;
    const context = { actor, requestKey, reason: body.reason === '' ? null : body.reason };
    const results = await inScope(db, reach, (tx) => decideEntries(tx, context, body));
    return {
      results: results.map(({ countyCode, id, ...result }) =>
        result.status === 'done'
          ? { countyCode, id, ...result }
          : {
              countyCode,
              id,
              status: result.status,
              code: result.problem.code,
              message: `${result.problem.message}${result.problem.advice ?? ''}`,
            },
      ),
    };
  },
);
