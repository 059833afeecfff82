import { useCodeLists } from '../../api/code-lists.ts';
import type { PersonField } from '../../api/person-fields.ts';
import type { PersonFile } from '../../api/people.ts';
import { factText } from './fact-text.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { MaskedValue } from '../masked-value/masked-value.tsx';

interface PersonFactsProps {
  readonly person: PersonFile;
  readonly fields: readonly PersonField[];
  /** Where a fact comes from and who changed it last; shown on hover. */
  readonly sourceOf?: (field: string) => string | undefined;
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
            factText(field, person[field.code], person, lists)
          );
        const wide = field.type === 'longText' || field.code === 'address';
        return { label: field.label, value, wide, source: sourceOf?.(field.code) };
      })}
    />
  );
};
