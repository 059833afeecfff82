import { businessLines, roles } from '#definitions';
import { createAccount, grantPost } from '#modules/accounts';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';

export const CLERK_PASSWORD = 'Cloud-Ridge-2026';

const CITY = 990100000000;
const context = { actor: systemActor('journey'), requestKey: null };

/** Whose the post is, and of which business lines; all of the bureau's own when left out. */
interface HeldPost {
  readonly displayName?: string;
  readonly lines?: readonly string[];
}

/** An account that holds one post over an area, the whole city and all lines unless told, with a password of its own. */
export const openClerkAccount = async (
  db: Database,
  username: string,
  role: string,
  region = CITY,
  { displayName = '周文', lines = ['*'] }: HeldPost = {},
): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const accountId = await createAccount(tx, context, {
      username,
      displayName,
      region,
      password: CLERK_PASSWORD,
      mustChangePassword: false,
    });
    const definition = roles.find(({ code }) => code === role);
    const isAdministrator = definition !== undefined && isAdministratorRole(definition);
    await grantPost(
      tx,
      context,
      { roles, lines: businessLines },
      {
        accountId,
        role,
        region,
        lines: isAdministrator ? [] : lines,
      },
    );
  });
