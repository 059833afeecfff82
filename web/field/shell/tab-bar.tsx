import { deskStore } from '../desk/desk.ts';
import { isUnsent } from '../outbox/entry-moves.ts';
import { screenStore, switchTo, type Screen } from '../ui/screens.ts';
import { useStore } from '../ui/store.ts';

type Tab = Extract<Screen, { is: 'list' | 'forms' | 'outbox' | 'me' }>['is'];

const TABS: readonly {
  readonly tab: Tab;
  readonly title: string;
  readonly holds: readonly Screen['is'][];
}[] = [
  { tab: 'list', title: '名单', holds: ['list', 'take', 'person'] },
  { tab: 'forms', title: '登记', holds: ['forms', 'write'] },
  { tab: 'outbox', title: '待发送', holds: ['outbox'] },
  { tab: 'me', title: '我的', holds: ['me'] },
];

export const TabBar = () => {
  const screen = useStore(screenStore);
  const desk = useStore(deskStore);
  const unsent = desk?.entries.filter(({ state }) => isUnsent(state)).length ?? 0;
  return (
    <nav className="rj-fw-tabs" aria-label="外勤">
      {TABS.map(({ tab, title, holds }) => (
        <button
          key={tab}
          type="button"
          {...(holds.includes(screen.is) ? { 'aria-current': 'page' as const } : {})}
          onClick={() => switchTo({ is: tab })}
        >
          {title}
          {tab === 'outbox' && unsent > 0 ? <span className="rj-fw-tabs__count">{unsent}</span> : null}
        </button>
      ))}
    </nav>
  );
};
