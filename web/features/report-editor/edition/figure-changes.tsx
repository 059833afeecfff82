import { Link } from '@tanstack/react-router';
import type { FigureRowChange } from '#kit/report-document/edition-contracts.ts';
import { useFigureChanges, type EditionPlace } from '../../../api/report-editions.ts';
import { formatMoment } from '../../../ui/format.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';

const KINDS: Readonly<Record<FigureRowChange['kind'], string>> = {
  added: '新增',
  removed: '去掉',
  changed: '改动',
};

const RowLink = ({ row }: { readonly row: NonNullable<FigureRowChange['row']> }) => {
  const place = { county: String(row.countyCode), id: row.id };
  const words = row.person ? `${row.person.name}（${row.title}）` : row.title;
  if (row.source === 'case')
    return (
      <Link to="/cases/$county/$id" params={place}>
        {words}
      </Link>
    );
  return row.source === 'registry' ? (
    <Link to="/people/$county/$id" params={place}>
      {words}
    </Link>
  ) : (
    <Link to="/ledgers/$ledger/$county/$id" params={{ ledger: row.ledger ?? '', ...place }}>
      {words}
    </Link>
  );
};

/** Which records entered, left or changed since a figure was signed. */
export const FigureChangeList = (props: { readonly place: EditionPlace; readonly number: number }) => {
  const changes = useFigureChanges(props.place, props.number);
  return (
    <QueryView query={changes} lines={3}>
      {({ added, removed, changed, rows }) => (
        <>
          <p className="rj-note">
            定稿以后：新增{added}条，去掉{removed}条，改动{changed}条。
          </p>
          <ul>
            {rows.map(({ kind, row, act }, at) => (
              <li key={at} className="rj-version">
                <div>
                  {KINDS[kind]}：{row ? <RowLink row={row} /> : '记录已不在您的范围内'}
                </div>
                <div className="rj-note">
                  {row ? `${row.businessDay} ${row.regionName}` : ''}
                  {act ? `　${formatMoment(act.at)}${act.reason ? `，${act.reason}` : ''}` : ''}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
};
