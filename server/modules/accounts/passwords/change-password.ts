import type { ActContext } from '#modules/acts';
import { hashPassword, passwordFits } from '#platform/auth/password.ts';
import { requireStrongPassword } from '#platform/auth/password-rules.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { recordAccountAct } from '../account-act.ts';
import { getAccount, type AccountRow } from '../get-account.ts';

const refuse = (field: string, code: string, message: string) =>
  new Problem('invalid', code, message, { fields: [{ field, message }] });

/**
 * Changes the actor's own password. Answers the account. The caller ends its other sessions.
 * Throws Problem 'wrong-password', 'same-password' or 'weak-password'.
 */
export const changePassword = async (
  tx: Tx,
  context: ActContext,
  { current, next }: { current: string; next: string },
): Promise<AccountRow> => {
  const account = await getAccount(tx, context.actor.accountId, { lock: true });
  if (!(await passwordFits(account.password_hash, current)))
    throw refuse('current', 'wrong-password', '当前密码不对');
  if (current === next) throw refuse('next', 'same-password', '新密码不得与当前密码相同');
  requireStrongPassword(next, account.username, 'next');
  await tx
    .updateTable('account')
    .set({
      password_hash: await hashPassword(next),
      password_changed_at: new Date(),
      must_change_password: false,
      failed_attempts: 0,
    })
    .where('id', '=', account.id)
    .execute();
  await recordAccountAct(tx, context, {
    kind: 'account.change-password',
    accountId: account.id,
    region: account.region_code,
  });
  return account;
};
