import type { RoleDefinition } from '#kit/define-role.ts';
import { findRole, isAdministratorRole, type AccessBook } from '#platform/auth/access-book.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

const refuse = (message: string) =>
  new Problem('conflict', 'duties-not-separate', message, { advice: '请为另一人开设账号并授予该岗位。' });

/**
 * GB/T 22239-2019 §8.1.4: system, security and audit administration are three people, and none of them does
 * business. Looks at the posts that hold today or later. Throws Problem 'duties-not-separate'.
 */
export const requireSeparateDuties = async (
  tx: Tx,
  book: AccessBook,
  accountId: string,
  role: RoleDefinition,
): Promise<void> => {
  const held = await tx
    .selectFrom('post')
    .select('role')
    .distinct()
    .where('account_id', '=', accountId)
    .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', today())]))
    .execute();
  for (const { role: code } of held) {
    const other = findRole(book, code);
    if (!other || code === role.code) continue;
    if (isAdministratorRole(role) && isAdministratorRole(other))
      throw refuse(`此人已是${other.title}，一人只能担任一种管理员`);
    if (isAdministratorRole(role) !== isAdministratorRole(other))
      throw refuse(`此人已任${other.title}，管理员不得兼任业务岗位`);
  }
};
