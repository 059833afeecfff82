/** The kit: how a definition is written and checked. It knows no bureau word. */
export * from './define-code-list.ts';
export * from './define-field.ts';
export * from './define-ledger.ts';
export * from './define-metric.ts';
export * from './define-report.ts';
export * from './define-role.ts';
export * from './expression.ts';
export * from './region-code.ts';
