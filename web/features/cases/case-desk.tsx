import { Link } from '@tanstack/react-router';
import { useCaseDesk } from '../../api/cases.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { DueTag, STATE_WORDS } from './case-words.tsx';

const COUNTS = [
  ['desk', '待我办'],
  ['soon', '快到期'],
  ['late', '已超期'],
  ['supervised', '督办'],
] as const;

/** What waits on my desk, the most pressing first. */
export const CaseDesk = () => {
  const desk = useCaseDesk();
  return (
    <Panel title="办件" extra={<Link to="/cases">全部</Link>}>
      <QueryView query={desk} lines={3}>
        {({ counts, rows }) => (
          <>
            <p>
              {COUNTS.map(([view, words]) => (
                <Link
                  key={view}
                  className="rj-link"
                  to="/cases"
                  search={{ view } as never}
                  style={{ marginRight: 16 }}
                >
                  {words} {counts[view]}件
                </Link>
              ))}
            </p>
            {rows.length === 0 ? (
              <p className="rj-note">没有等您办理的办件。</p>
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
                        {row.stepTitle ?? STATE_WORDS[row.state]}，{row.regionName}
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
