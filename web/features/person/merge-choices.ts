import type { PersonFile } from '../../api/people.ts';
import type { PersonField } from '../../api/person-fields.ts';
import { collections } from './collection-definitions.ts';

/** Which of the two files a fact is taken from; both joins lists. */
export type Pick = 'first' | 'second' | 'both';

/** By the code of the fact. */
export type Picks = Readonly<Record<string, Pick>>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const same = (one: unknown, other: unknown): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

/** Codes of facts that are lists. */
const isList = (fields: readonly PersonField[], code: string): boolean =>
  collections.some((collection) => collection.code === code) ||
  fields.find((field) => field.code === code)?.type === 'codes';

/** Codes of the facts in which two files differ, in the order of the form; where the file lies is no matter of choice. */
export const differingFacts = (
  fields: readonly PersonField[],
  first: PersonFile,
  second: PersonFile,
  isSealedSame: Readonly<Record<string, boolean>>,
): string[] => [
  ...fields
    .filter(({ code }) => code !== 'regionCode')
    .filter(({ code, sealed }) => (sealed ? isSealedSame[code] === false : !same(first[code], second[code])))
    .map(({ code }) => code),
  ...collections.filter(({ code }) => !same(first[code], second[code])).map(({ code }) => code),
];

/** What a clerk would usually choose: lists joined, what only one file knows, the earlier filing day, else the kept file's. */
export const usualPicks = (
  fields: readonly PersonField[],
  codes: readonly string[],
  first: PersonFile,
  second: PersonFile,
  keep: 'first' | 'second',
): Picks =>
  Object.fromEntries(
    codes.map((code): [string, Pick] => {
      if (isList(fields, code)) return [code, 'both'];
      if (code === 'filedOn') return [code, first.filedOn <= second.filedOn ? 'first' : 'second'];
      if (isEmpty(first[code])) return [code, 'second'];
      return [code, isEmpty(second[code]) ? 'first' : keep];
    }),
  );

/** The number decides birth date and sex: choosing one of the three chooses all. */
const NUMBER_FACTS = ['idNumber', 'birthDate', 'sex'];

export const withPick = (picks: Picks, code: string, pick: Pick): Picks =>
  Object.fromEntries(
    Object.entries(picks).map(([other, before]) => [
      other,
      other === code || (NUMBER_FACTS.includes(code) && NUMBER_FACTS.includes(other)) ? pick : before,
    ]),
  );

/** Picks as the server wants them: of the kept or of the folded file. */
export const choicesOf = (picks: Picks, keep: 'first' | 'second'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(picks).map(([code, pick]) => [
      code,
      pick === 'both' ? 'both' : pick === keep ? 'kept' : 'folded',
    ]),
  );
