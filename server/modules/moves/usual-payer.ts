import {
  payerChangesOn,
  payerRuleOn,
  payerRules,
  type PayerRule,
} from '#definitions/registry/payer-rules.ts';

/** From which day the new county pays for somebody who moved on a day, and by which rule; null before the first rule known. */
export const usualPayer = (movedOn: string): { readonly on: string; readonly rule: PayerRule } | null =>
  movedOn < payerRules[0]!.from ? null : { on: payerChangesOn(movedOn), rule: payerRuleOn(movedOn) };

/** The first day whose rule is known. */
export const FIRST_PAYER_DAY = payerRules[0]!.from;
