import type { Answers } from '../define-ledger.ts';
import { evaluate, type ExpressionRow } from '../expression/evaluate.ts';
import type { Clause } from '../limits/limit.ts';
import type { ServiceItemDefinition } from './define-service-item.ts';
import { personFact } from './eligibility-rule.ts';
import { spanFacts, type ApplicationDay } from './legal-span.ts';

/** One rule judged: yes, no, or open because the file or the form does not say; with the sentence and the clause. */
export interface RuleVerdict {
  readonly code: string;
  readonly title: string;
  readonly verdict: 'yes' | 'no' | 'open';
  readonly sentence: string;
  readonly clause: Clause;
}

/** A bar that applies. */
export interface BarVerdict {
  readonly code: string;
  readonly effect: 'refuse' | 'province-decides';
  readonly message: string;
  readonly clause: Clause;
}

export interface EligibilityVerdict {
  /** yes: every rule holds and nothing bars · no: a rule fails or a bar refuses · open: something must be found out. */
  readonly verdict: 'yes' | 'no' | 'open';
  readonly rules: readonly RuleVerdict[];
  readonly bars: readonly BarVerdict[];
}

/** The row that the conditions of an item look at: facts of the file as `person.…`, answers by their own codes. */
export const itemRow = (person: ExpressionRow, answers: Answers): ExpressionRow => ({
  ...Object.fromEntries(Object.entries(person).map(([code, value]) => [personFact(code), value])),
  ...answers,
});

const openSentence = (title: string): string => `“${title}”在档案和申请表中没有足够的信息，需要核实。`;

/**
 * Judges who may apply, rule by rule with reasons. `person` holds open facts of the file by their codes; without the day of
 * the application rules about terms of law stay open.
 */
export const judgeEligibility = (
  item: Pick<ServiceItemDefinition, 'eligibility' | 'refusals' | 'spans'>,
  person: ExpressionRow,
  answers: Answers = {},
  day?: ApplicationDay,
): EligibilityVerdict => {
  const told = itemRow(person, answers);
  const row = day && item.spans ? { ...told, ...spanFacts(item.spans, told, day) } : told;
  const rules = item.eligibility.map(({ code, title, rule, clause, yes, no }): RuleVerdict => {
    const holds = evaluate(rule, row);
    const verdict = holds === null ? 'open' : holds ? 'yes' : 'no';
    return { code, title, verdict, clause, sentence: { yes, no, open: openSentence(title) }[verdict] };
  });
  const bars = item.refusals
    .filter(({ rule }) => evaluate(rule, row) === true)
    .map(({ code, effect, message, clause }): BarVerdict => ({ code, effect, message, clause }));
  const isNo =
    rules.some(({ verdict }) => verdict === 'no') || bars.some(({ effect }) => effect === 'refuse');
  const isOpen = rules.some(({ verdict }) => verdict === 'open');
  return { verdict: isNo ? 'no' : isOpen ? 'open' : 'yes', rules, bars };
};
