import type { Answers } from '../define-ledger.ts';
import { evaluate, type ExpressionRow } from '../expression/evaluate.ts';
import type { CaseFact, MappedValue, ResultDefinition } from './item-result.ts';

/** Facts of the case itself, for results: its number and its days. */
export type CaseFactValues = Readonly<Record<CaseFact, string | null>>;

/** The values a result takes from answers, constants and the case; what nobody answered is left out. */
export const mapValues = (
  mapping: Readonly<Record<string, MappedValue>>,
  answers: Answers,
  facts: CaseFactValues,
): Answers =>
  Object.fromEntries(
    Object.entries(mapping)
      .map(([code, value]) => [code, valueOf(value, answers, facts)] as const)
      .filter(([, value]) => value !== null),
  );

export const valueOf = (
  value: MappedValue,
  answers: Answers,
  facts: CaseFactValues,
): string | number | boolean | null => {
  switch (value.from) {
    case 'answer':
      return answers[value.field] ?? null;
    case 'constant':
      return value.value;
    case 'case':
      return facts[value.fact];
  }
};

/** The results that follow from an approved matter: those whose condition holds. `row` is what `itemRow` gives. */
export const resultsOf = (results: readonly ResultDefinition[], row: ExpressionRow): ResultDefinition[] =>
  results.filter(({ when }) => when === undefined || evaluate(when, row) === true);
