import { personFields } from '#definitions/registry/person-fields.ts';
import type { ResolveField, SqlType } from '#kit';

const TYPES: Readonly<Record<string, SqlType>> = { date: 'date', integer: 'integer', codes: 'codes' };

/** An open fact as a column of the row `s` of person, for conditions that are data. Throws RangeError for any other. */
export const personColumn: ResolveField = (name) => {
  const field = personFields.find((candidate) => candidate.code === name && !candidate.sealed);
  if (!field) throw new RangeError(`A person has no open fact ${name}.`);
  return {
    sql: `s.${name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`,
    type: TYPES[field.type] ?? 'text',
  };
};
