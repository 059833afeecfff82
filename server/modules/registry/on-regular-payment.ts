import { regularPayments } from '#definitions/registry/regular-payments.ts';
import { evaluate, type ExpressionRow } from '#kit';
import { factsOfRow, type PersonRow } from './person-row.ts';

/** The kinds of regular pension or subsidy a file is on now: codes of list pension-category; none for a file that ended. */
export const onRegularPaymentNow = (row: PersonRow): string[] => {
  if (row.state !== 'active') return [];
  const facts = factsOfRow(row) as unknown as ExpressionRow;
  return regularPayments.filter(({ who }) => evaluate(who, facts) === true).map(({ category }) => category);
};
