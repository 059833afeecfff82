import { z } from 'zod';
import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { permissionsFor, type ActionDefinition, type Standing } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { ALLOWED, CASE_ACTIONS, type CaseAction } from './case-state.ts';

export const OfferedAction = z.object({
  code: z.enum(CASE_ACTIONS),
  title: z.string(),
  needsReason: z.boolean(),
  namesColleague: z.boolean().describe('Asks for one of the colleagues the case offers for it.'),
});

const mayDo = (
  actor: Actor,
  code: CaseAction,
  standing: Standing,
  delegators: ReadonlySet<string>,
): boolean => {
  const action = actions[code] as ActionDefinition<unknown>;
  const { facts, step } = standing;
  const area = action.from === 'desk' ? (facts.deskRegion ?? facts.regionCode) : facts.regionCode;
  const scope = permissionsFor(action, step).flatMap((permission) => actor.scopeFor(permission));
  if (!liesInScope(scope, scopeKey(facts.lineNumber, area))) return false;
  if (action.isOffered?.(standing) === false) return false;
  if (action.from !== 'desk') return true;
  if (facts.recused.includes(actor.accountId)) return false;
  const holder = facts.assignee;
  const isFree = holder === null || holder === actor.accountId || delegators.has(holder);
  return isFree || code === 'assign';
};

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
    .filter((code) => mayDo(actor, code, standing, delegators))
    .map((code) => {
      const { title, needsReason, names } = actions[code] as ActionDefinition<unknown>;
      return { code, title, needsReason, namesColleague: names !== undefined };
    });
