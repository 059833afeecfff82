import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { permissionsFor, type ActionDefinition, type Standing } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import type { CaseAction } from '../case-actions.ts';

/** outside-desk: no post reaches the case · recused: stepped aside · held-by-other: given to a colleague. */
export type DeskObstacle = 'outside-desk' | 'recused' | 'held-by-other';

/**
 * What keeps an actor from an act on a case as it stands; null when nothing does. The page that offers acts and the door
 * that takes them both ask here. `delegators` are those who let the actor act for them.
 */
export const deskObstacle = (
  actor: Actor,
  code: CaseAction,
  { facts, step }: Pick<Standing, 'facts' | 'step'>,
  delegators: ReadonlySet<string>,
): DeskObstacle | null => {
  const action = actions[code] as ActionDefinition<unknown>;
  const isFromDesk = action.from === 'desk';
  const area = isFromDesk ? (facts.deskRegion ?? facts.regionCode) : facts.regionCode;
  const scope = permissionsFor(action, step).flatMap((permission) => actor.scopeFor(permission));
  if (!liesInScope(scope, scopeKey(facts.lineNumber, area))) return 'outside-desk';
  if (!isFromDesk) return null;
  if (facts.recused.includes(actor.accountId)) return 'recused';
  const holder = facts.assignee;
  const isFree = holder === null || holder === actor.accountId || delegators.has(holder);
  return isFree || code === 'assign' ? null : 'held-by-other';
};
