import { metricValues, type FigureQuery, type FigureValue } from '#modules/metrics';
import { findReported, type FindReported } from '#modules/reported-figures';
import type { Tx } from '#platform/db/database.ts';
import type { ReadFigure, ReadValue } from './present-figure.ts';

const keyOf = ({ metric, region, from, to, slice }: FigureQuery): string =>
  `${metric} ${region} ${from} ${to} ${slice ?? ''}`;

const hasNoRecord = ({ value, rowCount }: FigureValue): boolean => value === null && rowCount === 0;

/** What an earlier document printed stands only where there is no record at all. */
const withReported = (value: FigureValue, reported: FindReported): ReadValue => {
  const row = hasNoRecord(value) ? reported(value) : undefined;
  return row ? { ...value, value: row.value, reported: row } : value;
};

/** Reads every query once, however many chips and cells ask it. */
export const readOnce = async (tx: Tx, queries: readonly FigureQuery[]): Promise<ReadFigure> => {
  const asked = new Map(queries.map((query) => [keyOf(query), query]));
  const values = await metricValues(tx, [...asked.values()]);
  const reported = await findReported(tx, values.filter(hasNoRecord));
  const found = new Map(
    [...asked.keys()].map((key, at): [string, ReadValue] => [key, withReported(values[at]!, reported)]),
  );
  return (query) => {
    const value = found.get(keyOf(query));
    if (!value) throw new Error(`Not planned: ${keyOf(query)}`);
    return value;
  };
};
