import { EmptyState } from '../../ui/state/empty-state.tsx';
import './no-hall.css';

/** Said on every page of the hall before there is one. */
export const NoHall = () => (
  <EmptyState title="您的区域里还没有服务大厅" advice="请大厅负责人在“大厅现场”中开设大厅、设置窗口。" />
);

/** The same on a screen that stands by itself, under its own heading. */
export const NoHallScreen = ({ title }: { readonly title: string }) => (
  <main id="main" className="rj-no-hall">
    <h1>{title}</h1>
    <NoHall />
  </main>
);
