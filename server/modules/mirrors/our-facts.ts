import { codeLabel } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { maskBankAccount, maskPhone } from '#kit';
import { factsOfRow, onRegularPaymentNow, openSealedFacts, type PersonRow } from '#modules/registry';

/** What our file says, by the codes that mirrors compare with: facts, the state of the file, kinds of regular payment. */
export const ourFacts = (row: PersonRow, withSealed: boolean): Readonly<Record<string, unknown>> => ({
  ...factsOfRow(row),
  ...(withSealed && openSealedFacts(row)),
  state: row.state,
  regularPayments: onRegularPaymentNow(row),
});

const LISTS: Readonly<Record<string, string>> = {
  state: 'person-state',
  regularPayments: 'pension-category',
};
const MASKS: Readonly<Record<string, (value: string) => string>> = {
  phone: maskPhone,
  bankAccount: maskBankAccount,
};

/** A value of ours in words; personal numbers masked; null for none. */
export const ourWords = (fact: string, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  const list = LISTS[fact] ?? personFields.find(({ code }) => code === fact)?.codeList ?? '';
  const word = (one: unknown): string => codeLabel(list, String(one));
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(word).join('、');
  return MASKS[fact]?.(String(value)) ?? word(value);
};
