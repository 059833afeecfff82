import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  /** Why there is nothing here. */
  readonly title: string;
  readonly advice?: ReactNode;
  /** The next step. */
  readonly action?: ReactNode;
}

/** Nothing to show: says why, and offers what to do next. */
export const EmptyState = ({ title, advice, action }: EmptyStateProps) => (
  <div className="rj-empty">
    <p className="rj-empty__title">{title}</p>
    {advice ? <p className="rj-empty__advice">{advice}</p> : null}
    {action ? <div className="rj-empty__action">{action}</div> : null}
  </div>
);
