/**
 * The door of the accounts module: accounts, their posts, sign-in. Three administrators share the work: the system
 * administrator opens accounts, the security administrator grants posts, the audit administrator reads the records.
 */
import { changePasswordRoute } from './passwords/change-password.route.ts';
import { createAccountRoute } from './create-account.route.ts';
import { endPostRoute } from './end-post.route.ts';
import { grantPostRoute } from './grant-post.route.ts';
import { listAccountsRoute } from './list-accounts.route.ts';
import { listPostsRoute } from './list-posts.route.ts';
import { listRolesRoute } from './list-roles.route.ts';
import { lockAccountRoute } from './lock-account.route.ts';
import { resetPasswordRoute } from './passwords/reset-password.route.ts';
import { showSessionRoute } from './sessions/show-session.route.ts';
import { signInRoute } from './sessions/sign-in.route.ts';
import { signOutRoute } from './sessions/sign-out.route.ts';
import { switchPostRoute } from './sessions/switch-post.route.ts';
import { unlockAccountRoute } from './unlock-account.route.ts';

export { accountNames } from './account-names.ts';
export { createAccount, type NewAccount } from './create-account.ts';
export { findColleagues, type Colleague } from './find-colleagues.ts';
export { grantPost, type NewPost } from './grant-post.ts';
export { initialPassword } from './passwords/initial-password.ts';

export const routes = [
  signInRoute,
  showSessionRoute,
  signOutRoute,
  switchPostRoute,
  changePasswordRoute,
  listAccountsRoute,
  createAccountRoute,
  lockAccountRoute,
  unlockAccountRoute,
  resetPasswordRoute,
  listRolesRoute,
  listPostsRoute,
  grantPostRoute,
  endPostRoute,
];
