import { Tabs } from 'antd';
import type { ReactNode } from 'react';

export type SideTab = 'outline' | 'figure' | 'comments' | 'check' | 'suggest' | 'sections' | 'versions';

interface SidePanelProps {
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly panels: readonly { readonly key: SideTab; readonly title: string; readonly content: ReactNode }[];
}

/** Beside the text: outline, the figure opened, comments, findings, versions. Only the open one is drawn. */
export const SidePanel = ({ tab, onTab, panels }: SidePanelProps) => (
  <aside className="rj-side rj-no-print" aria-label="文稿助手">
    <Tabs
      size="small"
      tabBarGutter={12}
      activeKey={tab}
      onChange={(key) => onTab(key as SideTab)}
      destroyOnHidden
      items={panels.map(({ key, title, content }) => ({
        key,
        label: title,
        children: <div className="rj-side__body">{content}</div>,
      }))}
    />
  </aside>
);
