import { businessLines, roles } from '#definitions';
import type { ActContext } from '#modules/acts';
import { accountActor } from '#platform/auth/account-actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.ts';

/** The context of a demonstration account at work: what it may do is what its posts allow. */
export const contextOfAccount = async (
  tx: Tx,
  username: string,
  reason: string | null = null,
): Promise<ActContext> => {
  const { id, display_name: displayName } = await tx
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  const posts = (DEMONSTRATION_ACCOUNTS.find((account) => account.username === username)?.posts ?? []).map(
    (post, at) => ({ ...post, id: `${username}-${at}` }),
  );
  const who = { accountId: id, displayName, posts, postId: null, device: '演示数据' };
  return { actor: accountActor({ roles, lines: businessLines }, who), requestKey: null, reason };
};
