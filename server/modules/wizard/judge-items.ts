import { serviceItems } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import {
  evaluate,
  itemRow,
  judgeEligibility,
  type EligibilityVerdict,
  type ExpressionRow,
  type KnowledgeArticle,
  type ServiceItemDefinition,
  type WorkingCalendar,
} from '#kit';
import { fieldsOfRule } from './fields-of-rule.ts';

/** One item judged for somebody: the verdict with its reasons, what is still to be asked, and where to read and apply. */
export interface JudgedItem {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly verdict: EligibilityVerdict['verdict'];
  readonly rules: EligibilityVerdict['rules'];
  readonly bars: EligibilityVerdict['bars'];
  /** Facts of the file and questions of the form that open rules need, in words. */
  readonly toAsk: readonly string[];
  readonly articles: readonly { readonly code: string; readonly title: string }[];
  readonly notCovered: readonly string[];
}

const PERSON = 'person.';
const DERIVED: Readonly<Record<string, string>> = { age: '年龄', state: '档案状态' };

const labelOf = (item: ServiceItemDefinition, name: string): string => {
  if (name.startsWith('span.')) return item.spans?.find(({ code }) => `span.${code}` === name)?.title ?? name;
  if (!name.startsWith(PERSON)) return item.fields.find(({ code }) => code === name)?.label ?? name;
  const code = name.slice(PERSON.length);
  return personFields.find((field) => field.code === code)?.label ?? DERIVED[code] ?? code;
};

/** Every rule and bar that is open, and of each the fields nobody has answered. */
const toAskFor = (item: ServiceItemDefinition, facts: ExpressionRow): string[] => {
  const row = itemRow(facts, {});
  const open = [...item.eligibility, ...item.refusals].filter(({ rule }) => evaluate(rule, row) === null);
  const missing = open
    .flatMap(({ rule }) => fieldsOfRule(rule))
    .filter((name) => (row[name] ?? null) === null);
  return [...new Set(missing.map((name) => labelOf(item, name)))];
};

/** Codes of list service-item and of items are the same words where they mean the same. */
const articlesFor = (item: string, articles: readonly KnowledgeArticle[]) =>
  articles.filter(({ items }) => items.includes(item)).map(({ code, title }) => ({ code, title }));

/** The day it is asked on: by the bureau's calendar, with the articles that hold on it. */
export interface WizardDay {
  readonly on: string;
  readonly calendar: WorkingCalendar;
  readonly articles: readonly KnowledgeArticle[];
}

const ORDER = { yes: 0, open: 1, no: 2 } as const;

/**
 * What somebody may apply for, by the eligibility rules of every service item: it explains and never decides. Those that may
 * be applied for come first, then those where something is still to be asked.
 */
export const judgeItems = (
  facts: ExpressionRow,
  { on, calendar, articles }: WizardDay,
  items: readonly ServiceItemDefinition[] = serviceItems,
): JudgedItem[] =>
  items
    .map((item): JudgedItem => {
      const { verdict, rules, bars } = judgeEligibility(item, facts, {}, { on, calendar });
      return {
        code: item.code,
        title: item.title,
        purpose: item.purpose,
        place: item.where.place,
        verdict,
        rules,
        bars,
        toAsk: toAskFor(item, facts),
        articles: articlesFor(item.code, articles),
        notCovered: item.notCovered ?? [],
      };
    })
    .toSorted((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);

/** Facts of the file itself: whoever has none cannot answer them, and the rules say to file first. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['filedOn']);

/** Facts of a visitor without a file that some rule looks at, in the order of the form of filing. */
export const factsAsked = (items: readonly ServiceItemDefinition[] = serviceItems): string[] => {
  const looked = new Set(
    items
      .flatMap((item) => [...item.eligibility, ...item.refusals])
      .flatMap(({ rule }) => fieldsOfRule(rule))
      .filter((name) => name.startsWith(PERSON))
      .map((name) => name.slice(PERSON.length)),
  );
  return personFields
    .map(({ code }) => code)
    .filter((code) => looked.has(code) || (code === 'birthDate' && looked.has('age')))
    .filter((code) => !OF_THE_FILE.has(code));
};
