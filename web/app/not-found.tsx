import { Link } from '@tanstack/react-router';

/** An address that leads nowhere. */
export const NotFound = () => (
  <main className="rj-not-found">
    <h1>没有这个页面</h1>
    <p>网址可能写错，或者页面已经改了位置。</p>
    <p>
      <Link to="/">回到首页</Link>
    </p>
  </main>
);
