import { EmptyState } from '../../ui/empty-state.tsx';

/** Said on every page of the hall before there is one. */
export const NoHall = () => (
  <EmptyState title="您的区域里还没有服务大厅" advice="请大厅负责人在“大厅现场”中开设大厅、设置窗口。" />
);
