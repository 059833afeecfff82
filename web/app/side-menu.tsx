import { Link, useLocation } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { useSession } from '../api/session.ts';
import { groupMenu } from './menu-groups.ts';
import { menuFor, menuPathOf } from './menu.tsx';

interface SideMenuProps {
  readonly folded: boolean;
  /** A page was chosen: on a narrow screen the menu steps aside. */
  readonly onLeave: () => void;
}

/** The left menu; folded, it shows icons whose names come on hover. */
export const SideMenu = ({ folded, onLeave }: SideMenuProps) => {
  const { permissions } = useSession();
  const here = menuPathOf(useLocation({ select: (location) => location.pathname }));
  return (
    <nav className={`rj-side-menu${folded ? ' rj-side-menu--folded' : ''}`} aria-label="主菜单">
      {groupMenu(menuFor(permissions)).map((group) => (
        <section key={group.title} aria-label={group.title || '首页'}>
          {group.title === '' ? null : <p>{folded ? '' : group.title}</p>}
          {group.entries.map(({ path, title, icon }) => (
            <Tooltip key={path} title={folded ? title : ''} placement="right">
              <Link
                to={path}
                aria-label={title}
                activeOptions={{ exact: true }}
                aria-current={here === path ? 'page' : undefined}
                onClick={onLeave}
              >
                <span className="rj-side-menu__icon">{icon}</span>
                {folded ? null : <span>{title}</span>}
              </Link>
            </Tooltip>
          ))}
        </section>
      ))}
    </nav>
  );
};
