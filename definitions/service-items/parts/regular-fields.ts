import { dateField, moneyField } from '#kit';

/** What the deciding desk records of a regular payment. */
export const regularPaymentFields = [
  dateField('paidFrom', '起发月份', { help: '填当月1日。' }),
  moneyField('monthlyAmount', '月标准', { min: 1, max: 5_000_000, total: false }),
  moneyField('firstPayment', '首次发放金额', {
    min: 1,
    max: 50_000_000,
    help: '起发月至本月的合计；从下月起列入每月发放表，本月发放表不再列入。',
  }),
] as const;
