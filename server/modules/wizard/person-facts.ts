import type { ExpressionRow } from '#kit';
import { factsOfRow, type PersonRow } from '#modules/registry';

type Fact = ExpressionRow[string];

const isPlain = (value: unknown): value is Fact =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Whole years between two days, as the law counts age. */
export const ageOn = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

/** Open facts of a file as conditions see them, with age on the day and 在档 or not; nothing sealed is among them. */
export const personFacts = (row: PersonRow, day: string): ExpressionRow => ({
  ...Object.fromEntries(
    Object.entries(factsOfRow(row)).flatMap(([code, value]) =>
      isPlain(value) ? [[code, value] as const] : [],
    ),
  ),
  age: ageOn(row.birth_date, day),
  state: row.state,
});
