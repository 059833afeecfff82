import { Link } from '@tanstack/react-router';
import { useCallCount, useTransferCounts } from '../../api/hotline.ts';
import { formatNumber } from '../../ui/format.ts';
import { Pile } from './pile.tsx';

type Counts = Readonly<Record<string, number>> | undefined;

interface HotlinePileProps {
  readonly title: string;
  readonly to: '/hotline/desk' | '/hotline';
  /** Lists of that page, each with what it is called; those without a call are left out. */
  readonly views: readonly (readonly [view: string, words: string])[];
  readonly counts: Counts;
}

/** Lists of calls that wait, as counts that open them. Nothing, no pile. */
const HotlinePile = ({ title, to, views, counts }: HotlinePileProps) => {
  const items = views
    .map(([view, words]) => ({ view, words, count: counts?.[view] ?? 0 }))
    .filter(({ count }) => count > 0);
  if (items.length === 0) return null;
  return (
    <Pile
      title={title}
      extra={<Link to={to}>全部</Link>}
      items={items}
      empty=""
      line={({ view, words, count }) => ({
        key: view,
        words: (
          <Link to={to} search={{ view } as never}>
            {words}
          </Link>
        ),
        note: '',
        aside: <strong className={view === 'overdue' ? 'rj-desk__late' : ''}>{formatNumber(count)}件</strong>,
      })}
    />
  );
};

/** What the hotline sent to my desk and waits for an answer. */
export const SentCalls = () => (
  <HotlinePile
    title="热线转办"
    to="/hotline/desk"
    views={[
      ['overdue', '超期'],
      ['due', '三天内到期'],
      ['open', '待答复'],
    ]}
    counts={useTransferCounts().data}
  />
);

/** Calls of the hotline that wait: to be called back, and late at their desks. */
export const OpenCalls = () => (
  <HotlinePile
    title="热线来电"
    to="/hotline"
    views={[
      ['overdue', '超期'],
      ['call-back', '待回访'],
      ['behind', '待补台账'],
    ]}
    counts={useCallCount({ view: 'open' }).data?.views}
  />
);
