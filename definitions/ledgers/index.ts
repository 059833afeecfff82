import type { LedgerDefinition, LedgerExamples } from '#kit';
import { visitExamples } from './visit.examples.ts';
import { visit } from './visit.ts';

/** Every ledger with its examples, in the order of the menu. */
export const ledgersWithExamples: readonly {
  readonly ledger: LedgerDefinition;
  readonly examples: LedgerExamples;
}[] = [{ ledger: visit, examples: visitExamples }];
