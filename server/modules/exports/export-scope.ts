import type { Permission } from '#kit/define-role.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import type { Scope } from '#platform/auth/scope.ts';

/**
 * Where an export may read: where its actor may export and read that list, and for full numbers also reveal them. A post
 * that reads a county does not lend its people to one that reveals the numbers of a village.
 */
export const exportScope = (actor: Actor, permission: Permission, isUnmasked: boolean): Scope => {
  const readable = intersectScopes(actor.scopeFor('export.run'), actor.scopeFor(permission));
  return isUnmasked ? intersectScopes(readable, actor.scopeFor('people.reveal')) : readable;
};
