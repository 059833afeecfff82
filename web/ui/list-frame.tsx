import type { ReactNode } from 'react';
import './list-page.css';

interface ListFrameProps {
  /** Primary action, import, export, print. */
  readonly tools?: ReactNode;
  /** Columns and density. */
  readonly settings?: ReactNode;
  /** Printed in place of the page that is shown. */
  readonly paper?: ReactNode;
  readonly children: ReactNode;
}

/** The white box of a list: toolbar, table, pager. */
export const ListFrame = ({ tools, settings, paper, children }: ListFrameProps) => (
  <section className="rj-list">
    {tools || settings ? (
      <div className="rj-list__toolbar rj-no-print">
        <div>{tools}</div>
        <div>{settings}</div>
      </div>
    ) : null}
    <div className={`rj-list__screen${paper ? ' rj-no-print' : ''}`}>{children}</div>
    {paper}
  </section>
);
