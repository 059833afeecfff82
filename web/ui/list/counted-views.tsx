import { Segmented } from 'antd';
import { formatNumber } from '../format.ts';

interface CountedViewsProps {
  /** Read aloud before the views. */
  readonly label: string;
  /** Code and title of each, in their order. */
  readonly views: readonly (readonly [view: string, title: string])[];
  /** How many rows each holds; undefined while they are being counted. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly value: string;
  readonly onChange: (view: string) => void;
}

/** The views of a list beside one another, each with how many rows it holds. */
export const CountedViews = ({ label, views, counts, value, onChange }: CountedViewsProps) => (
  <Segmented
    style={{ maxWidth: '100%', overflowX: 'auto' }}
    aria-label={label}
    options={views.map(([view, title]) => {
      const count = counts?.[view];
      return { value: view, label: count === undefined ? title : `${title} ${formatNumber(count)}` };
    })}
    value={value}
    onChange={onChange}
  />
);
