import type { Selectable } from 'kysely';
import { z } from 'zod';
import { businessLines, roles } from '#definitions';
import type { ImportRun } from '#generated/db.ts';
import { accountActor } from '#platform/auth/account-actor.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { unionScope } from '#platform/auth/union-scope.ts';

export type ImportRunRow = Selectable<ImportRun>;

/** Where a run is found: its county and id. */
export interface ImportRunRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Who imports, as kept with the run: the posts held at the upload. */
const StoredActor = z.object({
  displayName: z.string(),
  device: z.string(),
  isSystem: z.boolean(),
  posts: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      title: z.string(),
      region: z.number(),
      lines: z.array(z.string()),
    }),
  ),
});

export const storeActor = (actor: Actor, isSystem: boolean): z.infer<typeof StoredActor> => ({
  displayName: actor.displayName,
  device: actor.device,
  isSystem,
  posts: actor.posts.map((post) => ({ ...post, lines: [...post.lines] })),
});

/** The actor of a run, with the rights of its posts under the roles in force now. */
export const actorOf = (run: Pick<ImportRunRow, 'account_id' | 'post_id' | 'actor'>): Actor => {
  const { displayName, device, isSystem, posts } = StoredActor.parse(run.actor);
  if (isSystem) return systemActor(device);
  return accountActor(
    { roles, lines: businessLines },
    { accountId: run.account_id, displayName, posts, postId: run.post_id, device },
  );
};

/** Everything an import reads and writes for its actor: people, entries and the run itself. */
export const importScope = (actor: Actor): Scope =>
  unionScope(
    ...(['people.read', 'people.write', 'ledger.read', 'ledger.write', 'import.run'] as const).map(
      actor.scopeFor,
    ),
  );

export const runScopeKey = (run: Pick<ImportRunRow, 'line_number' | 'region_code'>): number =>
  scopeKey(run.line_number, run.region_code);
