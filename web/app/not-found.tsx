import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.tsx';

/** An address that leads nowhere. */
export const NotFound = () => (
  <EmptyState
    title="没有这个页面"
    advice="网址可能写错，或者页面已经改了位置。"
    action={<Link to="/">回到首页</Link>}
  />
);
