import { Link } from '@tanstack/react-router';
import type { PersonSection } from '../../api/person-file.ts';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import '../../ui/list/data-table.css';

type Column = PersonSection['columns'][number];

const isNumeric = ({ format }: Column) => format === 'money' || format === 'number';

const cellText = ({ format }: Column, value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (format === 'money') return formatMoney(Number(value));
  return format === 'number' ? formatNumber(Number(value)) : String(value);
};

/** A part of the file kept elsewhere, as a table: its newest rows and how many there are. */
export const SectionPanel = ({ section }: { readonly section: PersonSection }) => {
  const { code, title, columns, rows, count, empty } = section;
  const words =
    count > rows.length ? `共${formatNumber(count)}条，这里是最近${rows.length}条` : `共${count}条`;
  return (
    <Panel
      id={code}
      title={title}
      flush={rows.length > 0}
      extra={count > 0 ? <span className="rj-note">{words}</span> : undefined}
    >
      {rows.length === 0 ? (
        <p className="rj-note">{empty}</p>
      ) : (
        <div className="rj-table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="rj-table rj-table--compact">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.code} scope="col" className={isNumeric(column) ? 'rj-number' : undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  {columns.map((column, at) => (
                    <td
                      key={column.code}
                      className={
                        isNumeric(column) ? 'rj-number' : column.format ? undefined : 'rj-table__wrap'
                      }
                    >
                      {at === 0 && row.href !== null ? (
                        <Link to={row.href as never}>{cellText(column, row.cells[column.code])}</Link>
                      ) : (
                        cellText(column, row.cells[column.code])
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};
