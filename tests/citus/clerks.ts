import { businessLines, roles } from '#definitions';
import type { ActContext } from '#modules/acts';
import { accountActor } from '#platform/auth/account-actor.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { newId } from '#platform/db/new-id.ts';
import { systemActor } from '#platform/auth/system-actor.ts';

export const CITY = 990100000000;
export const COUNTY = 990101000000;
export const OTHER_COUNTY = 990102000000;

/** The context of an act made by the machine itself. */
export const machine: ActContext = { actor: systemActor('citus'), requestKey: null, reason: '核对' };

/** Somebody with one post of a role over an area. */
export const clerkOf = (role: string, region: number): Actor =>
  accountActor(
    { roles, lines: businessLines },
    {
      accountId: newId(),
      displayName: '测试',
      posts: [{ id: newId(), role, title: '测试', region, lines: ['*'] }],
      postId: null,
      device: 'citus',
    },
  );
