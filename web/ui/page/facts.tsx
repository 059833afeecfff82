import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width: long texts. */
  readonly wide?: boolean;
  /** Where the value comes from and when it last changed; shown on hover. */
  readonly source?: string | undefined;
}

/** Labels and values in two columns; an empty value says so. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="rj-facts">
    {facts.map(({ label, value, wide, source }) => (
      <div key={label} className={wide ? 'rj-facts__wide' : undefined} title={source}>
        <dt>{label}</dt>
        <dd>
          {value === undefined || value === null || value === '' ? (
            <span className="rj-facts__none">未填写</span>
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
);
