import { constant, fromAnswer, fromCase, type MappedValue, type ResultDefinition } from '#kit';

/**
 * A one-time payment that is approved as `amountApproved` for the year `forYear`: its line in 一次性待遇发放台账, by which the
 * report counts, and the request to the payment desk. `kind` is a code of list one-time-payment-kind.
 */
export const paidOnce = (
  kind: string,
  title: string,
  more: Readonly<Record<string, MappedValue>> = {},
): ResultDefinition[] => [
  {
    kind: 'ledger-entry',
    ledger: 'one-time-payment',
    answers: {
      paidOn: fromCase('closedOn'),
      kind: constant(kind),
      forYear: fromAnswer('forYear'),
      amount: fromAnswer('amountApproved'),
      note: fromCase('number'),
      ...more,
    },
  },
  { kind: 'payment-request', title, amount: fromAnswer('amountApproved') },
];
