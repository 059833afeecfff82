import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useEffect, useRef } from 'react';
import { closeOtherTabs, closeTab, useOpenTabs, type OpenTab } from '../ui/page/open-tabs.ts';

/** Tabs of opened pages; each comes back with the filters it was left with, also after a refresh. */
export const PageTabs = () => {
  const tabs = useOpenTabs();
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const here = useRef<HTMLDivElement>(null);
  // Tabs are as wide as their titles, and a page has its title only once it is read.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [pathname, tabs]);

  const show = (tab: OpenTab | undefined) => void navigate({ href: tab?.href ?? '/' } as never);
  const close = (tab: OpenTab) => {
    const next = closeTab(tab.pathname);
    if (tab.pathname === pathname) show(next);
  };
  const actions: Record<string, () => void> = {
    others: () => closeOtherTabs(pathname),
    all: () => void navigate({ to: '/' }).then(() => closeOtherTabs('/')),
  };
  return (
    <nav className="rj-page-tabs" aria-label="已打开的页面">
      <div className="rj-page-tabs__list">
        {tabs.map((tab) => {
          const isHere = tab.pathname === pathname;
          const title = tab.title || '正在打开';
          return (
            <div
              key={tab.pathname}
              ref={isHere ? here : undefined}
              className={`rj-page-tabs__tab${isHere ? ' rj-page-tabs__tab--here' : ''}`}
              onAuxClick={(event) => event.button === 1 && close(tab)}
            >
              <a
                href={tab.href}
                title={title}
                aria-current={isHere ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  show(tab);
                }}
              >
                {title}
              </a>
              {tabs.length > 1 ? (
                <button type="button" aria-label={`关闭${title}`} onClick={() => close(tab)}>
                  <CloseOutlined />
                </button>
              ) : null}
            </div>
          );
        })}
      </div>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'others', label: '关闭其他', disabled: tabs.length < 2 },
            { key: 'all', label: '全部关闭' },
          ],
          onClick: ({ key }) => actions[key]?.(),
        }}
      >
        <button type="button" className="rj-page-tabs__more" aria-label="页签操作">
          <DownOutlined />
        </button>
      </Dropdown>
    </nav>
  );
};
