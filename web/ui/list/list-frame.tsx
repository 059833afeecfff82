import type { ReactNode } from 'react';
import { ListedContext, type Listed } from './listed.ts';
import { PrintedConditions } from './printed-conditions.tsx';
import './list-page.css';

interface ListFrameProps extends Listed {
  /** Primary action, import, export, print. */
  readonly tools?: ReactNode;
  /** Columns and density. */
  readonly settings?: ReactNode;
  /** Printed in place of the page that is shown. */
  readonly paper?: ReactNode;
  readonly children: ReactNode;
}

/** The white box of a list: toolbar, table, pager; and on paper, what it is narrowed by. */
export const ListFrame = ({ narrowing, isEmpty, tools, settings, paper, children }: ListFrameProps) => (
  <ListedContext value={{ narrowing, isEmpty }}>
    <section className="rj-list">
      {tools || settings ? (
        <div className="rj-list__toolbar rj-no-print">
          <div>{tools}</div>
          <div>{settings}</div>
        </div>
      ) : null}
      <PrintedConditions words={narrowing.words} />
      <div className={`rj-list__screen${paper ? ' rj-no-print' : ''}`}>{children}</div>
      {paper}
    </section>
  </ListedContext>
);
