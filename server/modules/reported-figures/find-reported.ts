import { sql } from 'kysely';
import { countyOf } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { ReportedQuestion, ReportedRow } from './reported-figure.ts';

const keyOf = ({ metric, region, from, to, slice }: ReportedQuestion): string =>
  `${metric} ${region} ${from} ${to} ${slice}`;

/** What stands in for a figure without records: `find` answers only for exactly the same area, days and part. */
export type FindReported = (question: ReportedQuestion) => ReportedRow | undefined;

/** Reads the reported figures of many questions at once; those in scope only. */
export const findReported = async (tx: Tx, questions: readonly ReportedQuestion[]): Promise<FindReported> => {
  if (questions.length === 0) return () => undefined;
  const { rows } = await sql<ReportedRow>`
    select r.* from reported_figure r
    where r.county_code = any(${[...new Set(questions.map(({ region }) => countyOf(region)))]}::integer[])
      and r.state = 'kept'
      and r.region_code = any(${[...new Set(questions.map(({ region }) => region))]}::bigint[])
      and r.metric = any(${[...new Set(questions.map(({ metric }) => metric))]}::text[])
  `.execute(tx);
  const found = new Map(
    rows.map((row) => [
      keyOf({
        metric: row.metric,
        region: row.region_code,
        from: row.period_from,
        to: row.period_to,
        slice: row.slice,
      }),
      row,
    ]),
  );
  return (question) => found.get(keyOf(question));
};
