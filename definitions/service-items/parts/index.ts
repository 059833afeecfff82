/** What service items share: clauses, promised limits, papers, rules, desks, the printed form. */
export * from './approval-form.ts';
export * from './clauses.ts';
export * from './common-limits.ts';
export * from './common-papers.ts';
export * from './common-rules.ts';
export * from './common-steps.ts';
export * from './guide-words.ts';
export * from './local-limits.ts';
export * from './notice-basis.ts';
export * from './one-time-results.ts';
export * from './ranks.ts';
export * from './regular-fields.ts';
export * from './regular-results.ts';
