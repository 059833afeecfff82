import type { Selectable } from 'kysely';
import type { Post } from '#generated/db.ts';
import type { ActContext } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { administrationKey, recordAccountAct } from './account-act.ts';

/** A post; `lock` holds it for a change. Throws Problem 'no-such-post'. */
export const getPost = async (tx: Tx, id: string, { lock = false } = {}): Promise<Selectable<Post>> => {
  const post = await tx
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!post) throw new Problem('not-found', 'no-such-post', '没有这个岗位');
  return post;
};

/** Ends a post as of today. Answers whose it was. Throws Problem 'no-such-post' or 'post-already-ended'. */
export const endPost = async (tx: Tx, context: ActContext, scope: Scope, id: string): Promise<string> => {
  const post = await getPost(tx, id, { lock: true });
  requireInScope(scope, administrationKey(post.region_code));
  if (post.account_id === context.actor.accountId)
    throw new Problem('forbidden', 'own-account', '不能撤销自己的岗位', {
      advice: '请由另一位安全管理员办理。',
    });
  const day = today();
  if (post.valid_to !== null && post.valid_to <= day)
    throw new Problem('conflict', 'post-already-ended', '这个岗位已经结束');
  await tx.updateTable('post').set({ valid_to: day }).where('id', '=', id).execute();
  await recordAccountAct(tx, context, {
    kind: 'post.end',
    accountId: post.account_id,
    region: post.region_code,
    payload: { post: id, to: day },
  });
  return post.account_id;
};
