import { z } from 'zod';
import type { Actor } from '#platform/auth/actor.ts';
import type { ActionDefinition, Standing } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { ALLOWED, CASE_ACTIONS, type CaseAction } from './case-actions.ts';
import { deskObstacle } from './desks/desk-obstacle.ts';

export const OfferedAction = z.object({
  code: z.enum(CASE_ACTIONS),
  title: z.string(),
  needsReason: z.boolean(),
  namesColleague: z.boolean().describe('Asks for one of the colleagues the case offers for it.'),
});

/**
 * What this actor may do with the case as it stands: what the state allows and the posts reach. `delegators` are those
 * who let the actor act for them.
 */
export const offeredActions = (
  actor: Actor,
  standing: Standing,
  delegators: ReadonlySet<string>,
): z.infer<typeof OfferedAction>[] =>
  (ALLOWED[standing.facts.state] as readonly CaseAction[])
    .filter((code) => deskObstacle(actor, code, standing, delegators) === null)
    .flatMap((code) => {
      const { title, needsReason, names, isOffered } = actions[code] as ActionDefinition<unknown>;
      if (isOffered?.(standing) === false) return [];
      return [{ code, title, needsReason, namesColleague: names !== undefined }];
    });
