import { MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../api/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { GlobalSearch } from './global-search.tsx';
import { Jobs } from './jobs.tsx';
import { Messages } from './messages.tsx';
import { PostSwitcher } from './post-switcher.tsx';
import { searchedThings } from './searched-things.ts';

interface TopBarProps {
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** Product and bureau, search, messages, post, account. */
export const TopBar = ({ folded, onFold }: TopBarProps) => {
  const { bureau, demonstration, permissions } = useSession();
  const things = searchedThings(permissions);
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <header className="rj-top-bar">
      <button
        type="button"
        className="rj-top-bar__fold"
        aria-label={folded ? '展开菜单' : '收起菜单'}
        aria-expanded={!folded}
        onClick={() => onFold(!folded)}
      >
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
      <Link to="/" className="rj-top-bar__mark">
        荣军
      </Link>
      <span className="rj-top-bar__bureau" title={bureau.name}>
        {bureau.name}
        {demonstration ? '（演示数据）' : ''}
      </span>
      <span className="rj-top-bar__space" />
      <button
        type="button"
        className="rj-top-bar__search"
        aria-label={`查找${things} Ctrl K`}
        onClick={() => setSearching(true)}
      >
        <SearchOutlined />
        <span>查找{things}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Jobs />
      <Messages />
      <PostSwitcher />
      <AccountMenu />
      {searching ? <GlobalSearch onClose={() => setSearching(false)} /> : null}
    </header>
  );
};
