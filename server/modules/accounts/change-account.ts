import type { ActContext } from '#modules/acts';
import { hashPassword } from '#platform/auth/password.ts';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { administrationKey, recordAccountAct } from './account-act.ts';
import { getAccount, type AccountRow } from './get-account.ts';
import { initialPassword } from './passwords/initial-password.ts';

const getOwnedAccount = async (
  tx: Tx,
  context: ActContext,
  scope: Scope,
  id: string,
): Promise<AccountRow> => {
  const account = await getAccount(tx, id, { lock: true });
  requireInScope(scope, administrationKey(account.region_code));
  if (account.id === context.actor.accountId)
    throw new Problem('forbidden', 'own-account', '不能在这里处理自己的账号', {
      advice: '请由另一位系统管理员办理。',
    });
  return account;
};

/** Stops an account: nobody can sign in with it until it is unlocked. The caller ends its sessions. */
export const lockAccount = async (tx: Tx, context: ActContext, scope: Scope, id: string): Promise<void> => {
  const account = await getOwnedAccount(tx, context, scope, id);
  await tx.updateTable('account').set({ state: 'locked' }).where('id', '=', id).execute();
  await recordAccountAct(tx, context, { kind: 'account.lock', accountId: id, region: account.region_code });
};

/** Opens an account again, whether an administrator locked it or wrong passwords did. */
export const unlockAccount = async (tx: Tx, context: ActContext, scope: Scope, id: string): Promise<void> => {
  const account = await getOwnedAccount(tx, context, scope, id);
  await tx
    .updateTable('account')
    .set({ state: 'active', failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
  await recordAccountAct(tx, context, { kind: 'account.unlock', accountId: id, region: account.region_code });
};

/** Gives an account a new random password, which must be changed at the next sign-in. The caller ends its sessions. */
export const resetPassword = async (
  tx: Tx,
  context: ActContext,
  scope: Scope,
  id: string,
): Promise<{ password: string }> => {
  const account = await getOwnedAccount(tx, context, scope, id);
  const password = initialPassword();
  await tx
    .updateTable('account')
    .set({
      password_hash: await hashPassword(password),
      password_changed_at: new Date(),
      must_change_password: true,
      failed_attempts: 0,
      locked_until: null,
    })
    .where('id', '=', id)
    .execute();
  await recordAccountAct(tx, context, {
    kind: 'account.reset-password',
    accountId: id,
    region: account.region_code,
  });
  return { password };
};
