import { Link } from '@tanstack/react-router';
import { MOST_AT_A_DESK } from '#kit/service-item/case-desk.ts';
import { CASE_STATE_TITLES } from '#kit/service-item/case-states.ts';
import { useCaseDesk } from '../../api/cases.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { DueTag } from './case-words.tsx';
import './cases.css';

const COUNTS = [
  ['desk', '待我办', ''],
  ['signing', '待我会签', 'amber'],
  ['soon', '快到期', 'amber'],
  ['late', '已超期', 'red'],
  ['supervised', '督办', 'red'],
] as const;

/** What waits on my desk, the most pressing first. */
export const CaseDesk = () => {
  const desk = useCaseDesk();
  return (
    <Panel title="办件" extra={<Link to="/cases">全部</Link>} className="rj-case-desk">
      <QueryView query={desk} lines={3}>
        {({ counts, rows }) => (
          <>
            <ul className="rj-case-desk__counts">
              {COUNTS.filter(([view]) => view !== 'signing' || counts.signing > 0).map(
                ([view, words, light]) => (
                  <li key={view} className={light && counts[view] > 0 ? `rj-case-desk__${light}` : undefined}>
                    <Link to="/cases" search={{ view } as never}>
                      <strong>{counts[view]}</strong>
                      {counts[view] >= MOST_AT_A_DESK ? '件以上' : '件'}
                      {words}
                    </Link>
                  </li>
                ),
              )}
            </ul>
            {rows.length === 0 ? (
              <p className="rj-note">没有等您办理的办件。新的申请和退回的办件会列在这里。</p>
            ) : (
              <ul>
                {rows.map((row) => (
                  <li key={row.id} className="rj-desk__line">
                    <span className="rj-desk__words">
                      <Link
                        className="rj-link"
                        to="/cases/$county/$id"
                        params={{ county: String(row.countyCode), id: row.id }}
                      >
                        {row.name ?? row.number} {row.itemTitle}
                      </Link>
                      <span className="rj-note">
                        {row.stepTitle ?? CASE_STATE_TITLES[row.state]}，{row.regionName}
                        {row.isSupervised ? '，督办' : ''}
                        {row.urged > 0 ? `，催办${row.urged}次` : ''}
                      </span>
                    </span>
                    <span className="rj-desk__aside">
                      <DueTag dueOn={row.dueOn} light={row.light} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
};
