import { labelOf, useCodeLists, type CodeLists } from '../../api/code-lists.ts';
import type { PersonField } from '../../api/person-fields.ts';
import type { PersonFile } from '../../api/people.ts';
import { Facts } from '../../ui/facts.tsx';
import { MaskedValue } from '../masked-value/masked-value.tsx';

const GRADES = [...'一二三四五六七八九十'];

/** One fact of a file in words; undefined when it is not filled in. */
export const textOf = (
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

interface PersonFactsProps {
  readonly person: PersonFile;
  readonly fields: readonly PersonField[];
  /** Where a fact comes from and who changed it last; shown on hover. */
  readonly sourceOf?: (label: string) => string | undefined;
}

/** Facts of one group of the file; sealed ones masked, with an eye. */
export const PersonFacts = ({ person, fields, sourceOf }: PersonFactsProps) => {
  const lists = useCodeLists();
  return (
    <Facts
      facts={fields.map((field) => {
        const masked = person[field.code];
        const value =
          field.sealed && typeof masked === 'string' && masked !== '' ? (
            <MaskedValue
              countyCode={person.countyCode}
              id={person.id}
              field={field.code}
              label={field.label}
              masked={masked}
            />
          ) : field.sealed ? undefined : (
            textOf(field, person[field.code], person, lists)
          );
        const wide = field.type === 'longText' || field.code === 'address';
        return { label: field.label, value, wide, source: sourceOf?.(field.label) };
      })}
    />
  );
};
