import { businessLines } from '#definitions';
import type { Permission } from '#kit/define-role.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { scopeOver, type Scope } from '#platform/auth/scope.ts';
import { workingPost } from '#platform/auth/working-post.ts';

const REGISTRY_LINE = 0;
const LINES = [REGISTRY_LINE, ...businessLines.map(({ number }) => number)];

/** Every line over the area of the post one works as; nothing without a post. */
const ofWorkingPost = (actor: Actor): Scope => {
  const post = workingPost(actor);
  return post ? scopeOver(LINES, post.region) : [];
};

/**
 * Where an export may read: where its actor may export and read that list, and for full numbers also reveal them. A post
 * that reads a county does not lend its people to one that reveals the numbers of a village. Full numbers are of the area of
 * the post that asks for them: whoever consents answers for that area, and for no other the actor holds a post in.
 */
export const exportScope = (actor: Actor, permission: Permission, isUnmasked: boolean): Scope => {
  const readable = intersectScopes(actor.scopeFor('export.run'), actor.scopeFor(permission));
  if (!isUnmasked) return readable;
  return intersectScopes(intersectScopes(readable, actor.scopeFor('people.reveal')), ofWorkingPost(actor));
};
