import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { LedgerParams } from './entry-contracts.ts';
import { getLedger } from './get-ledger.ts';
import { houseRules } from './recording/house-rules.ts';

export const ledgerRulesRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/rules',
    summary:
      'What becomes of an entry the actor records at a place on a day: who reviews it, and whether the day is closed.',
    permission: 'ledger.write',
    params: LedgerParams,
    query: z.object({
      region: z.coerce
        .number()
        .int()
        .min(1e11)
        .max(1e12 - 1),
      day: z.iso.date(),
    }),
    response: z.object({
      stepsAhead: z
        .array(z.enum(['township', 'county']))
        .describe('Desks the entry has to pass before it counts; none: it counts at once.'),
      closed: z.string().nullable().describe('Why the day is refused, or has to be marked late.'),
      mayBeLate: z.boolean(),
    }),
  },
  async ({ db, actor, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const { region, day } = query;
      const rules = await houseRules(tx, actor, getLedger(params.ledger), [{ regionCode: region, day }]);
      const plain = rules.timing(region, [day], false);
      return {
        stepsAhead: [...rules.stepsAhead(region)],
        closed: typeof plain === 'object' ? plain.refused : null,
        mayBeLate: rules.timing(region, [day], true) === 'late',
      };
    }),
);
