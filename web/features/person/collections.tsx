import { labelOf, useCodeLists, type CodeLists } from '../../api/code-lists.ts';
import type { PersonFile } from '../../api/people.ts';
import {
  collections,
  linesOf,
  type CollectionDefinition,
  type CollectionLine,
} from './collection-definitions.ts';

/** One line of a collection in words. */
export const lineText = (
  { fields }: CollectionDefinition,
  line: CollectionLine,
  lists: CodeLists,
): string => {
  const period = [line['from'], line['to']].filter(Boolean).join(' 至 ');
  const words = fields
    .filter(({ code }) => code !== 'from' && code !== 'to')
    .map((field) =>
      field.type === 'code' ? labelOf(lists, field.codeList, line[field.code]) : line[field.code],
    );
  return [period, ...words].filter(Boolean).join('，');
};

/** Service spells, honours, education and family, line by line. */
export const Collections = ({ person }: { readonly person: PersonFile }) => {
  const lists = useCodeLists();
  return (
    <dl className="rj-facts">
      {collections.map((definition) => {
        const lines = linesOf(person[definition.code]);
        return (
          <div key={definition.code} className="rj-facts__wide">
            <dt>{definition.title}</dt>
            <dd>
              {lines.length === 0 ? <span className="rj-facts__none">未填写</span> : null}
              {lines.map((line, at) => (
                <div key={at}>{lineText(definition, line, lists)}</div>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
