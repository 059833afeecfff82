import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { Query } from '../../api/client.ts';

/** What a list is narrowed by: as it is asked for, and in the words paper says it with. */
export interface Narrowing {
  readonly query: Query;
  readonly words: readonly string[];
}

/** A list shown whole. */
export const NOT_NARROWED: Narrowing = { query: {}, words: [] };

/** How a condition is said; undefined where it narrows nothing, or where the title says it. */
type Saying<Value> = (value: Exclude<Value, null | undefined>) => string | undefined;

/** A saying for every condition: the compiler asks for those left out. */
export type Sayings<Conditions> = {
  readonly [Name in keyof Conditions]-?: Saying<Conditions[Name]>;
};

/** The conditions a list is asked with, each that holds said in words. */
export const narrowedBy = <Conditions extends { readonly [Name in keyof Conditions]: Query[string] }>(
  conditions: Conditions,
  sayings: Sayings<Conditions>,
): Narrowing => ({
  query: conditions as Query,
  words: (Object.keys(conditions) as (keyof Conditions)[]).flatMap((name) => {
    const value = conditions[name];
    if (value === undefined || value === null || value === '') return [];
    return sayings[name](value as Exclude<Conditions[keyof Conditions], null | undefined>) ?? [];
  }),
});

/** The title of the list, or another condition, says it already. */
export const saidElsewhere = (): undefined => undefined;

/** Says a condition behind its name: 姓名：令狐甲. */
export const said =
  (name: string, wordsOf: (value: string) => string = (value) => value) =>
  (value: string): string =>
    `${name}：${wordsOf(value)}`;

/** Says a code of a list by its label: 业务：优待证. */
export const saidByList = (name: string, lists: CodeLists, list: string): ((code: string) => string) =>
  said(name, (code) => labelOf(lists, list, code));

type Option = { readonly value: string; readonly label: string } | readonly [value: string, label: string];

const isPair = (option: Option): option is readonly [string, string] => Array.isArray(option);

/** What a list offers that leaves everything in. */
const EVERYTHING = 'all';

/** Says which of the views or options of a list is chosen; all of it is not said. */
export const saidOf =
  (name: string, options: readonly Option[]) =>
  (value: string): string | undefined => {
    if (value === EVERYTHING) return undefined;
    const found = options.find((option) => (isPair(option) ? option[0] : option.value) === value);
    const title = found && (isPair(found) ? found[1] : found.label);
    return `${name}：${title ?? value}`;
  };

/** The first and the last day of what a list shows. */
export const PERIOD_SAYINGS = {
  from: (day: string) => `${day}起`,
  to: (day: string) => `${day}止`,
} as const;
