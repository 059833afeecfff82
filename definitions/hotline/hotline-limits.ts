import type { Clause, LimitRule } from '#kit';

const promise: Clause = {
  law: '《关于进一步优化地方政务服务便民热线的指导意见》（国办发〔2020〕53号）',
  article: '办理时限由本局公开承诺，当地另有规定的从其规定',
};

const within = (kind: string, title: string, count: number): LimitRule => ({
  code: `hotline-${kind}`,
  title,
  length: { unit: 'working-day', count },
  clause: promise,
});

/** How long a section's desk has for what the hotline sends on, by kind of call (list hotline-call-kind). */
export const hotlineLimits: Readonly<Record<string, LimitRule>> = {
  enquiry: within('enquiry', '热线咨询转办', 3),
  request: within('request', '热线求助转办', 5),
  complaint: within('complaint', '热线投诉转办', 10),
  report: within('report', '热线举报转办', 10),
  suggestion: within('suggestion', '热线建议转办', 10),
  praise: within('praise', '热线表扬转办', 10),
};

/** A limit may be extended once, by at most as many working days. */
export const hotlineExtension = { mostDays: 10, clause: promise } as const;

/** So many calls back that nobody answered close a call. */
export const CALL_BACK_TRIES = 3;
