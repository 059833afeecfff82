import { constant, fromAnswer, fromCase, known, type MappedValue, type ResultDefinition } from '#kit';

/**
 * A regular payment that is approved: its first payment (`firstPayment`, from the month it begins to this one) makes a line
 * of 抚恤补助资金发放台账; from the next month on the person stands in the monthly lists and is not counted here again.
 */
export const paidRegularly = (category: MappedValue, title: string): ResultDefinition[] => [
  {
    kind: 'ledger-entry',
    ledger: 'pension-payment',
    when: known('firstPayment'),
    answers: {
      paidOn: fromCase('closedOn'),
      category,
      persons: constant(1),
      due: constant(1),
      amount: fromAnswer('firstPayment'),
      isOnTime: constant(true),
      note: fromCase('number'),
    },
  },
  { kind: 'payment-request', title, amount: fromAnswer('firstPayment') },
];
