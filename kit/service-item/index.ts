/** A service item: how it is written, and the pure judgements every part of the product shares about it. */
export * from './approval-form.ts';
export * from './case-states.ts';
export * from './define-service-item.ts';
export * from './eligibility-rule.ts';
export * from './item-handling.ts';
export * from './item-material.ts';
export * from './item-result.ts';
export * from './item-step.ts';
export * from './judge-eligibility.ts';
export * from './legal-span.ts';
export * from './level-words.ts';
export * from './map-result.ts';
export * from './materials-needed.ts';
export * from './prefill-answers.ts';
export * from './service-item-examples.ts';
export * from './step-form.ts';
export * from './sub-matter.ts';
