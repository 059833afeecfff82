import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Shorter words for the tab, when the title is long. */
  readonly tab?: string;
  /** One sentence: what the page is for. */
  readonly purpose?: ReactNode;
  /** At most two primary actions, right of the title. */
  readonly actions?: ReactNode;
  /** Fills the height of the window, so that a table scrolls inside it. */
  readonly fill?: boolean;
  /** Keeps text lines readable: forms and documents. */
  readonly narrow?: boolean;
  /** Whether the title is printed too; not where the sheet itself has one. */
  readonly printsHead?: boolean;
  readonly children: ReactNode;
}

/** Frame of every page: its title, one sentence of purpose, its actions, its content. */
export const Page = ({
  title,
  tab,
  purpose,
  actions,
  fill = false,
  narrow = false,
  printsHead = true,
  children,
}: PageProps) => {
  usePageTitle(tab ?? title);
  return (
    <div className={`rj-page${fill ? ' rj-page--fill' : ''}${narrow ? ' rj-page--narrow' : ''}`}>
      <header className={`rj-page__head${printsHead ? '' : ' rj-no-print'}`}>
        <div className="rj-page__words">
          <h1>{title}</h1>
          {purpose ? <p className="rj-page__purpose">{purpose}</p> : null}
        </div>
        {actions ? <div className="rj-page__actions rj-no-print">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
};
