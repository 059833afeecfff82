import type { Permission } from '#kit/define-role.ts';
import type { AccessBook } from './access-book.ts';
import type { Actor, ActorPost } from './actor.ts';
import type { Scope } from './scope.ts';
import { scopeOfPosts } from './scope-of-posts.ts';

/** The actor behind a signed-in account; scopes are worked out once per permission and kept. */
export const accountActor = (
  book: AccessBook,
  who: Pick<Actor, 'accountId' | 'displayName' | 'posts' | 'postId' | 'device'>,
): Actor => {
  const known = new Map<Permission, Scope>();
  return {
    ...who,
    scopeFor: (permission) => {
      const scope = known.get(permission) ?? scopeOfPosts(book, who.posts, permission);
      known.set(permission, scope);
      return scope;
    },
  };
};

/** Somebody who has not signed in: may nothing. */
export const nobody = (device: string): Actor => ({
  accountId: '00000000-0000-0000-0000-000000000000',
  displayName: '',
  posts: [] as readonly ActorPost[],
  postId: null,
  device,
  scopeFor: () => [],
});
