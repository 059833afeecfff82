import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { closeTab } from '../ui/page/open-tabs.ts';
import { usePagePath } from '../ui/page/page-title.ts';
import { Page } from '../ui/page/page.tsx';

/** An address that leads nowhere, within the workbench: the menu stays at hand. Its tab goes when it is left. */
export const NotFound = () => {
  const pathname = usePagePath();
  useEffect(() => () => void closeTab(pathname), [pathname]);
  return (
    <Page title="没有这个页面" purpose="网址可能写错，或者页面已经改了位置。请从菜单重新打开。">
      <p>
        <Link className="rj-link" to="/">
          回到首页
        </Link>
      </p>
    </Page>
  );
};
