import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { PersonFile } from '../../api/people.ts';
import type { PersonField } from '../../api/person-fields.ts';

const GRADES = [...'一二三四五六七八九十'];

/** A fact as it is read: codes as labels, places by name; undefined when nothing is filled in. */
export const factText = (
  field: PersonField,
  value: unknown,
  person: PersonFile,
  lists: CodeLists,
): string | undefined => {
  if (field.type === 'region') return person.regionName;
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value))
    return value.map((code) => labelOf(lists, field.codeList, String(code))).join('、') || undefined;
  if (field.type === 'code') return labelOf(lists, field.codeList, String(value));
  if (field.code === 'disabilityGrade') return `${GRADES[Number(value) - 1] ?? String(value)}级`;
  return String(value);
};
