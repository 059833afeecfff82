import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { areaOf } from './area.ts';
import { contributionsOf } from '../counting/contributions.ts';
import { inArea } from './in-area.ts';
import { sourceTable } from '../counting/metric-source.ts';
import type { FigureQuery } from './metric-values.ts';
import { EVER } from './period.ts';
import { rowParts, type RowPart } from '../rows/row-parts.ts';
import { sliceCondition } from './slice.ts';

/** What a figure's rows are counted by: a figure of people has one row a person, however many of their entries are late. */
const counted = ({ metric }: RowPart) => {
  const table = sourceTable(metric.source);
  return metric.measure.kind === 'distinct'
    ? { from: table.people, rows: sql`count(distinct (s.person_county, s.person_id))` }
    : { from: table.table, rows: sql`count(*)` };
};

/** Ledgers with anything late up to a day: usually none, and then nothing more is asked. */
const ledgersWithLateRows = async (tx: Tx, to: string): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ ledger: string }>`
    select distinct ledger from ledger_entry where late and ${inOneCounty(scopeOf(tx))}
      and business_day between ${EVER}::date and ${to}::date
  `.execute(tx);
  return new Set(rows.map((row) => row.ledger));
};

const countOf = (part: RowPart, query: FigureQuery, at: number) => {
  const { metric, period } = part;
  const table = sourceTable(metric.source);
  const { from, rows } = counted(part);
  const area = areaOf(query.region);
  return sql`
    select ${at}::integer as at, ${rows} as late from ${sql.raw(from)} s
    where s.late and ${sql.raw(table.counts)} and (${sql.raw(contributionsOf(metric)[0]!.value)}) is not null
      and ${sliceCondition(metric, query.slice ?? '')} and ${inArea(table, area)}
      and s.business_day between ${period.from}::date and ${period.to}::date`;
};

/**
 * How many of the rows behind each figure came in, or were changed, after their period had been closed (迟报). A rate
 * names those of its denominator. In two statements at most, whatever the number of figures.
 */
export const countLateRows = async (tx: Tx, queries: readonly FigureQuery[]): Promise<readonly number[]> => {
  const late = queries.map(() => 0);
  const lastDay = queries.reduce((latest, { to }) => (to > latest ? to : latest), EVER);
  const ledgers = await ledgersWithLateRows(tx, lastDay);
  const counts = queries.flatMap((query, at) =>
    rowParts(query)
      .filter(({ metric: { source } }) => source.kind === 'ledger' && ledgers.has(source.ledger))
      .map((part) => countOf(part, query, at)),
  );
  if (counts.length === 0) return late;
  const { rows } = await sql<{ at: number; late: number }>`
    select at, sum(late)::bigint as late from (${sql.join(counts, sql` union all `)}) parts group by at
  `.execute(tx);
  for (const row of rows) late[row.at] = row.late;
  return late;
};
