import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import type { ActionDefinition } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { definitionOf } from './case-definition.ts';
import { factsOfRow } from './case-facts.ts';
import { CASE_ACTIONS } from './case-actions.ts';
import { eligibleColleagues, openCasesHeld } from './colleagues.ts';
import { getCaseRow } from './find-case.ts';

export const caseColleaguesRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id/colleagues',
    summary: 'Whom an act on this case may name, each with the number of open cases in hand.',
    permission: ['case.handle', 'case.decide'],
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    query: z.object({ action: z.enum(CASE_ACTIONS) }),
    response: z.object({
      rows: z.array(
        z.object({
          accountId: z.string(),
          name: z.string(),
          title: z.string(),
          open: z.number().int().describe('Open cases assigned to this colleague.'),
        }),
      ),
    }),
  },
  ({ db, actor, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const row = await getCaseRow(tx, { countyCode: params.county, id: params.id });
      const { names } = actions[query.action] as ActionDefinition<unknown>;
      if (!names) throw new Problem('invalid', 'action-names-nobody', '这种办理不需要指定人员。');
      const item = await definitionOf(tx, row.definition);
      const step = item.steps.find(({ code }) => code === row.step) ?? null;
      const found = await eligibleColleagues(tx, names, { facts: factsOfRow(row), step });
      const others = found.filter(
        ({ accountId }) => query.action === 'assign' || accountId !== actor.accountId,
      );
      const held = await openCasesHeld(
        tx,
        others.map(({ accountId }) => accountId),
      );
      return { rows: others.map((one) => ({ ...one, open: held.get(one.accountId) ?? 0 })) };
    }),
);
