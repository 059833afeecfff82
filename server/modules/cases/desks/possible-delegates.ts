import { roles } from '#definitions';
import type { Permission } from '#kit';
import { findColleagues } from '#modules/accounts';
import type { Actor, ActorPost } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseColleague } from './colleagues.ts';

const HANDLING: readonly Permission[] = ['case.handle', 'case.decide'];

const atPost = async (tx: Tx, post: ActorPost): Promise<readonly CaseColleague[]> => {
  const own = roles.find(({ code }) => code === post.role)?.permissions ?? [];
  const needed = HANDLING.filter((permission) => own.includes(permission));
  if (needed.length === 0) return [];
  const able = roles
    .filter(({ permissions }) => needed.every((permission) => permissions.includes(permission)))
    .map(({ code }) => code);
  const lines = post.lines.includes('*') ? [undefined] : post.lines;
  const found = [];
  for (const line of lines)
    found.push(
      ...(await findColleagues(tx, {
        roles: able,
        region: post.region,
        ...(line !== undefined && { line }),
      })),
    );
  return found
    .filter(({ region }) => region === post.region)
    .map(({ accountId, name, title }) => ({ accountId, name, title }));
};

/** Whom one may ask to act for oneself: who holds a post of the same area that may do at least the same with cases. */
export const possibleDelegates = async (tx: Tx, actor: Actor): Promise<readonly CaseColleague[]> => {
  const all = new Map<string, CaseColleague>();
  for (const post of actor.posts)
    for (const one of await atPost(tx, post))
      if (one.accountId !== actor.accountId) all.set(one.accountId, one);
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'zh'));
};
