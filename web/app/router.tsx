import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { Permission } from '#kit/define-role.ts';
import { ApiError } from '../api/api-error.ts';
import { queryClient } from '../api/query-client.ts';
import { sessionQuery, type Session } from '../api/session.ts';
import { keepTabsOf } from '../ui/page/open-tabs.ts';
import { Loading } from '../ui/state/loading.tsx';
import { FailedPage } from './failed-page.tsx';
import { loadPage } from './load-page.ts';
import { NotFound } from './not-found.tsx';
import { pages } from './pages.ts';
import { parseSearch, stringifySearch } from './search-text.ts';
import { Shell } from './shell.tsx';
import { SignInAgain } from './sign-in-again.tsx';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <SignInAgain />
    </>
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../pages/sign-in.tsx'), 'default'),
});

/** Opened by the link of a message or on the tablet of a window, by people without an account. */
const rate = createRoute({
  getParentRoute: () => root,
  path: '/rate',
  component: lazyRouteComponent(() => import('../pages/rate.tsx'), 'default'),
});

/** Who is not signed in comes back to the same address afterwards. */
const requireSession = async ({ location }: { location: { pathname: string; href: string } }) => {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session?.account.mustChangePassword && location.pathname !== '/password')
    throw redirect({ to: '/password' });
  if (session) return keepTabsOf(session.account.id);
  const back = location.href === '/' ? {} : { back: location.href };
  throw redirect({ to: '/sign-in', search: back });
};

/** Everything behind sign-in, in the frame of the workbench. */
const behindSignIn = createRoute({
  getParentRoute: () => root,
  id: 'workbench',
  component: Shell,
  beforeLoad: requireSession,
});

/** Behind sign-in as well, but without the frame. */
const bare = createRoute({
  getParentRoute: () => root,
  id: 'bare',
  component: Outlet,
  beforeLoad: requireSession,
});

/** A page the post has no permission for explains so, instead of letting the clerk fill in what will be refused. */
const requirePermission = (permission: Permission | undefined) => () => {
  const session = queryClient.getQueryData<Session | null>(sessionQuery.queryKey);
  if (permission === undefined || !session || session.permissions.includes(permission)) return;
  throw new ApiError(403, {
    code: 'no-permission',
    message: '您的岗位没有这项权限。',
    advice: '如工作需要，请联系安全管理员调整岗位。',
  });
};

const routesUnder = (frame: typeof behindSignIn | typeof bare, entries: typeof pages) =>
  entries.map(({ path, permission, load }) =>
    createRoute({
      getParentRoute: () => frame as typeof behindSignIn,
      path,
      beforeLoad: requirePermission(permission),
      component: lazyRouteComponent(loadPage(load), 'default'),
    }),
  );
const workbenchPages = routesUnder(
  behindSignIn,
  pages.filter(({ isBare }) => !isBare),
);
const barePages = routesUnder(
  bare,
  pages.filter(({ isBare }) => isBare),
);

const nowhere = createRoute({ getParentRoute: () => behindSignIn, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    rate,
    behindSignIn.addChildren([...workbenchPages, nowhere]),
    bare.addChildren(barePages),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: FailedPage,
});
