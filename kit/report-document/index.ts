/** A report as a document with figures in it: what editor, server and exports agree on. */
export * from './chosen-blocks.ts';
export * from './desk-contracts.ts';
export * from './edition-contracts.ts';
export * from './document-schema.ts';
export * from './document-shape.ts';
export * from './document.ts';
export * from './figure-attributes.ts';
export * from './heading-numbers.ts';
export * from './late-rows.ts';
export * from './leave-out-zeros.ts';
export * from './reported-sources.ts';
export * from './table-layout.ts';
export * from './template-to-document.ts';
export * from './unfinished-rules.ts';
export * from './walk-document.ts';
export * from './written-figure.ts';
