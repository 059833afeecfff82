import type { Permission } from '#kit';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeLiteral, type Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';

/** Parts of a file with the scope their permission reaches, those of one scope together; none where it reaches nothing. */
const byScope = <Part extends { readonly permission: Permission }>(actor: Actor, parts: readonly Part[]) => {
  const groups = new Map<string, { readonly scope: Scope; readonly parts: Part[] }>();
  for (const part of parts) {
    const scope = actor.scopeFor(part.permission);
    if (scope.length === 0) continue;
    const key = scopeLiteral(scope);
    const group = groups.get(key) ?? { scope, parts: [] };
    group.parts.push(part);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/**
 * Reads the parts of a file that the actor may see, each within the scope of its own permission; parts of one scope share
 * a transaction. Answers in the order of the parts.
 */
export const readParts = async <Part extends { readonly permission: Permission }, Found>(
  db: Database,
  actor: Actor,
  parts: readonly Part[],
  read: (tx: Tx, part: Part) => Promise<Found>,
): Promise<readonly Found[]> => {
  const found = new Map<Part, Found>();
  for (const group of byScope(actor, parts))
    await inScope(db, group.scope, async (tx) => {
      for (const part of group.parts) found.set(part, await read(tx, part));
    });
  return parts.flatMap((part) => (found.has(part) ? [found.get(part)!] : []));
};
