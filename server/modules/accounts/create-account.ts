import type { RegionCode } from '#kit/region-code.ts';
import type { ActContext } from '#modules/acts';
import { hashPassword } from '#platform/auth/password.ts';
import { requireStrongPassword } from '#platform/auth/password-rules.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { recordAccountAct } from './account-act.ts';
import { Username } from './account.ts';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  /** The area of the unit the person works for. */
  readonly region: RegionCode;
  readonly password: string;
  /** True unless the person chose the password in person. */
  readonly mustChangePassword?: boolean;
  readonly isDemonstration?: boolean;
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 40;

const readUsername = (given: string): string => {
  const read = Username.safeParse(given);
  if (read.success) return read.data;
  const message = read.error.issues[0]?.message ?? '用户名不符合要求';
  throw new Problem('invalid', 'bad-username', message, { fields: [{ field: 'username', message }] });
};

const readDisplayName = (given: string): string => {
  const name = given.trim();
  if (name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME) return name;
  const message = `姓名应为 ${SHORTEST_NAME} 至 ${LONGEST_NAME} 个字`;
  throw new Problem('invalid', 'bad-name', message, { fields: [{ field: 'displayName', message }] });
};

/**
 * Creates an account without any post: it may sign in and do nothing yet. Answers its id.
 * Throws Problem 'username-taken', 'bad-username', 'bad-name' or 'weak-password'.
 */
export const createAccount = async (tx: Tx, context: ActContext, account: NewAccount): Promise<string> => {
  const username = readUsername(account.username);
  const displayName = readDisplayName(account.displayName);
  requireStrongPassword(account.password, username);
  const id = newId();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      id,
      username,
      display_name: displayName,
      region_code: account.region,
      password_hash: await hashPassword(account.password),
      password_changed_at: new Date(),
      must_change_password: account.mustChangePassword ?? true,
      is_demonstration: account.isDemonstration ?? false,
      created_at: new Date(),
    })
    .onConflict((taken) => taken.column('username').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) {
    const message = '这个用户名已有人使用';
    throw new Problem('conflict', 'username-taken', message, { fields: [{ field: 'username', message }] });
  }
  await recordAccountAct(tx, context, {
    kind: 'account.create',
    accountId: id,
    region: account.region,
    payload: { username, displayName },
  });
  return id;
};
