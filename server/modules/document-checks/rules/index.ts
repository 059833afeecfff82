import type { Rule } from '../define-rule.ts';
import { contradictoryApproximation } from './contradictory-approximation.ts';
import { impossibleRate } from './impossible-rate.ts';
import { unfilledBlank } from './unfilled-blank.ts';

/** Every rule. Where two find the same place, the earlier one is told. */
export const rules: readonly Rule[] = [unfilledBlank, impossibleRate, contradictoryApproximation];
