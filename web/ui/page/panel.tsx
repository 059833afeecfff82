import type { ReactNode } from 'react';
import './panel.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Right of the title. */
  readonly extra?: ReactNode;
  readonly id?: string;
  /** Without inner spacing: for tables that touch the edges. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A white box with a section title. */
export const Panel = ({ title, extra, id, flush = false, className = '', children }: PanelProps) => (
  <section className={`rj-panel ${className}`} id={id}>
    {title ? (
      <header className="rj-panel__head">
        <h2>{title}</h2>
        {extra ? <div className="rj-panel__extra">{extra}</div> : null}
      </header>
    ) : null}
    <div className={flush ? 'rj-panel__flush' : 'rj-panel__body'}>{children}</div>
  </section>
);
