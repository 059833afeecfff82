import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page/page.tsx';

/** An address that leads nowhere, within the workbench: the menu stays at hand. */
export const NotFound = () => (
  <Page title="没有这个页面" purpose="网址可能写错，或者页面已经改了位置。请从菜单重新打开。">
    <p>
      <Link className="rj-link" to="/">
        回到首页
      </Link>
    </p>
  </Page>
);
