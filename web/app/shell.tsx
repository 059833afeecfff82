import { useEffect } from 'react';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useSessionQuery } from '../api/session.ts';
import { Watermark } from '../features/watermark/watermark.tsx';
import { visitTab } from '../ui/page/open-tabs.ts';
import { LostConnection } from './lost-connection.tsx';
import { PageTabs } from './page-tabs.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import { useMenuFold } from './use-menu-fold.ts';
import './shell.css';

/** Top bar, left menu, tabs of opened pages, and the page. */
export const Shell = () => {
  const { data: session } = useSessionQuery();
  const location = useLocation();
  const navigate = useNavigate();
  const menu = useMenuFold();

  useEffect(() => visitTab(location.pathname, location.href), [location.pathname, location.href]);
  useEffect(() => {
    // On the way to sign-in this frame still stands for a moment.
    if (location.pathname === '/sign-in') return;
    if (session === null) void navigate({ to: '/sign-in', search: { back: location.href } as never });
    else if (session?.account.mustChangePassword && location.pathname !== '/password')
      void navigate({ to: '/password' });
  }, [session, location.href, location.pathname, navigate]);

  if (!session) return null;
  return (
    <div className="rj-shell">
      <a className="rj-skip" href="#main">
        跳到正文
      </a>
      <TopBar folded={menu.folded} onFold={menu.fold} />
      <div className="rj-shell__body">
        <SideMenu folded={menu.folded} onLeave={menu.leave} />
        <div className="rj-shell__right">
          <PageTabs />
          <LostConnection />
          <main className="rj-shell__main" id="main" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <Watermark words={`${session.account.displayName} ${session.account.username}`} />
    </div>
  );
};
