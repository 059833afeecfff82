import type { ServiceItemDefinition, ServiceItemExamples } from '#kit';
import { hardshipAidItemExamples } from './hardship-aid.examples.ts';
import { hardshipAidItem } from './hardship-aid.ts';

/** Every service item with its examples, in the order of the menu. */
export const serviceItemsWithExamples: readonly {
  readonly item: ServiceItemDefinition;
  readonly examples: ServiceItemExamples;
}[] = [{ item: hardshipAidItem, examples: hardshipAidItemExamples }];
