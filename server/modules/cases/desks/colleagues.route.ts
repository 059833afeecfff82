import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import type { ActionDefinition } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import { CASE_ACTIONS } from '../case-actions.ts';
import { colleaguesOfMany } from './colleagues-of-many.ts';
import { openCasesHeld } from './colleagues.ts';
import { substitutesOf } from './substitutes.ts';

export const caseColleaguesRoute = defineRoute(
  {
    method: 'POST',
    path: '/cases/colleagues',
    summary:
      'Whom an act on these cases may name, those who may take every one of them first; each with the number of open cases in hand. Nothing is kept.',
    permission: ['case.handle', 'case.decide'],
    body: z.object({
      action: z.enum(CASE_ACTIONS),
      cases: z
        .array(z.object({ countyCode: z.number().int(), id: z.uuid() }))
        .min(1)
        .max(1000),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          accountId: z.string(),
          name: z.string(),
          title: z.string(),
          open: z.number().int().describe('Open cases assigned to this colleague.'),
          away: z
            .object({ to: z.string(), substitute: z.string() })
            .nullable()
            .describe('Until which day this colleague is away, and who acts meanwhile.'),
          cannot: z.number().int().describe('How many of these cases this colleague may not be named for.'),
        }),
      ),
    }),
  },
  ({ db, actor, scope, body }) =>
    inScope(db, scope, async (tx) => {
      const { names } = actions[body.action] as ActionDefinition<unknown>;
      if (!names) throw new Problem('invalid', 'action-names-nobody', '这种办理不需要指定人员。');
      const found = await colleaguesOfMany(tx, names, body.cases);
      const others = found.filter(
        ({ accountId }) => body.action === 'assign' || accountId !== actor.accountId,
      );
      const ids = others.map(({ accountId }) => accountId);
      const held = await openCasesHeld(tx, ids);
      const away = await substitutesOf(tx, ids);
      return {
        rows: others.map((one) => {
          const substitute = away.get(one.accountId);
          return {
            ...one,
            open: held.get(one.accountId) ?? 0,
            away: substitute ? { to: substitute.to, substitute: substitute.name } : null,
          };
        }),
      };
    }),
);
