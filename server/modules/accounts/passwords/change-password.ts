import type { ActContext } from '#modules/acts';
import { hashPassword, passwordFits } from '#platform/auth/password.ts';
import { requireStrongPassword } from '#platform/auth/password-rules.ts';
import type { Tx } from '#platform/db/database.ts';
import { recordAccountAct } from '../account-act.ts';
import { getAccount, type AccountRow } from '../get-account.ts';
import { samePassword, wrongPassword } from './refused-password.ts';

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
  if (!(await passwordFits(account.password_hash, current))) throw wrongPassword();
  if (current === next) throw samePassword();
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
