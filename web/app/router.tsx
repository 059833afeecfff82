import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from '../api/query-client.ts';
import { sessionQuery } from '../api/session.ts';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { Loading } from '../ui/loading.tsx';
import { NotFound } from './not-found.tsx';
import { pages } from './pages.ts';
import { parseSearch, stringifySearch } from './search-text.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../pages/sign-in.tsx'), 'default'),
});

/** Everything behind sign-in; who is not signed in comes back to the same address afterwards. */
const behindSignIn = createRoute({
  getParentRoute: () => root,
  id: 'workbench',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) return;
    const back = location.href === '/' ? {} : { back: location.href };
    throw redirect({ to: '/sign-in', search: back });
  },
});

const workbenchPages = pages.map(({ path, load }) =>
  createRoute({
    getParentRoute: () => behindSignIn,
    path,
    component: lazyRouteComponent(load, 'default'),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren([signIn, behindSignIn.addChildren(workbenchPages)]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error }) => (
    <div style={{ padding: 16 }}>
      <ErrorPanel error={error} onRetry={() => window.location.reload()} />
    </div>
  ),
});
