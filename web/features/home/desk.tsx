import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BelowTarget, RecentWork, ReturnedImport } from '../../api/home.ts';
import { countOf, useWorkCounts, type WorkList } from '../../api/entry-work.ts';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { figureText } from '../figure/figure-text.ts';
import { Pile } from './pile.tsx';

const WORK: readonly (readonly [WorkList, string])[] = [
  ['review', '待我审核'],
  ['returned', '被退回'],
  ['drafts', '我的草稿'],
  ['waiting', '我提交、还在审核的'],
];

/** Entries of all ledgers that wait for me, as counts that open their lists. */
export const WaitingEntries = () => {
  const counts = useWorkCounts();
  const items = WORK.map(([list, words]) => ({ list, words, count: countOf(counts.data, list) }));
  return (
    <Pile
      title="待办台账"
      extra={<Link to="/ledgers/work">全部</Link>}
      items={items.filter(({ count }) => count > 0)}
      empty="没有等您审核、退回给您或没写完的台账。"
      line={({ list, words, count }) => ({
        key: list,
        words: (
          <Link to="/ledgers/work" search={{ list } as never}>
            {words}
          </Link>
        ),
        note: '',
        aside: (
          <strong className={list === 'returned' ? 'rj-desk__late' : ''}>{formatNumber(count)}条</strong>
        ),
      })}
    />
  );
};

export const Returned = ({ items }: { readonly items: readonly ReturnedImport[] }) => (
  <Pile
    title="导入退回"
    items={items}
    empty="没有退回的。导入时未通过的行会列在这里。"
    line={({ countyCode, id, fileName, rowsRefused, startedAt }) => ({
      key: id,
      words: (
        <Link to="/imports/$county/$id" params={{ county: String(countyCode), id }}>
          {fileName}
        </Link>
      ),
      note: formatMoment(startedAt),
      aside: <span className="rj-desk__late">{formatNumber(rowsRefused)}行未通过</span>,
    })}
  />
);

export const TargetsMissed = ({ items }: { readonly items: readonly BelowTarget[] }) => (
  <Pile
    title="未达目标"
    items={items}
    empty="本线没有未达目标的指标。"
    line={({ title, unit, target, figure }) => ({
      key: figure.metric,
      words: (
        <Link
          to="/figures/$metric"
          params={{ metric: figure.metric }}
          search={{ region: String(figure.region), from: figure.from, to: figure.to } as never}
        >
          {title}
        </Link>
      ),
      note: `今年以来，目标${figureText(target, unit)}`,
      aside: <span className="rj-desk__late">现{figureText(figure.value, unit)}</span>,
    })}
  />
);

const placeOf = ({ ledger, countyCode, subject }: RecentWork) =>
  ledger === null ? `/people/${countyCode}/${subject}` : `/ledgers/${ledger}/${countyCode}/${subject}`;

export const Recent = ({
  items,
  extra,
}: {
  readonly items: readonly RecentWork[];
  readonly extra?: ReactNode;
}) => (
  <Pile
    title="我最近办的"
    extra={extra}
    items={items}
    empty="还没有登记过。登记后会列在这里，方便接着办。"
    line={(work) => ({
      key: work.id,
      words: <Link to={placeOf(work)}>{work.title}</Link>,
      note: `业务日期 ${work.effectiveOn}`,
      aside: <span className="rj-note">{formatMoment(work.recordedAt)}</span>,
    })}
  />
);
