import { faultOfFact } from '#kit/form/fault-of-fact.ts';
import { readIdNumber } from '#kit/id-number.ts';
import type { PersonField } from '../../api/person-fields.ts';
import type { FormProblem } from '../../ui/form/error-summary.tsx';

/** Facts as they stand in the form, by code. */
export type PersonValues = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A full identity number fills sex and birth date; the clerk can still change them. */
export const withIdNumber = (values: PersonValues, written: string, today: string): PersonValues => {
  const next = { ...values, idNumber: written };
  const reading = readIdNumber(written, today);
  return reading.ok
    ? { ...next, idNumber: reading.idNumber, sex: reading.sex, birthDate: reading.birthDate }
    : next;
};

/** What can be told before asking the server: missing facts, a wrong identity number, a value beyond its limits. */
export const checkPerson = (
  fields: readonly PersonField[],
  values: PersonValues,
  today: string,
): readonly FormProblem[] => {
  const problems: FormProblem[] = [];
  for (const field of fields) {
    const { code, label, type, optional } = field;
    const value = values[code];
    if (isEmpty(value)) {
      if (!optional) problems.push({ field: code, message: `请填写“${label}”。` });
    } else if (type === 'idNumber') {
      const reading = readIdNumber(String(value), today);
      if (!reading.ok) problems.push({ field: code, message: reading.message });
    } else {
      const message = faultOfFact(field, value);
      if (message !== null) problems.push({ field: code, message });
    }
  }
  return problems;
};

/** The draft sent to the server: empty facts left out; filed today unless an earlier day was written. */
export const draftOf = (values: PersonValues, today: string): Record<string, unknown> => ({
  filedOn: today,
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))),
});

/** Only what differs from the file; a fact that was emptied is sent as null, an emptied list as an empty list. */
export const changesOf = (before: PersonValues, after: PersonValues): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([code, value]) => {
        const old = before[code];
        return isEmpty(value) ? !isEmpty(old) : JSON.stringify(value) !== JSON.stringify(old);
      })
      .map(([code, value]) => [code, isEmpty(value) && !Array.isArray(value) ? null : value]),
  );
