import { useCodeLists } from '../../api/code-lists.ts';
import type { PersonFile } from '../../api/people.ts';
import { collections, linesOf } from './collection-definitions.ts';
import { lineText } from './line-text.ts';

/** Service spells, honours, education and family, line by line. */
export const Collections = ({
  person,
  sourceOf,
}: {
  readonly person: PersonFile;
  /** Where a collection comes from and who changed it last; shown on hover. */
  readonly sourceOf?: (field: string) => string | undefined;
}) => {
  const lists = useCodeLists();
  return (
    <dl className="rj-facts">
      {collections.map((definition) => {
        const lines = linesOf(person[definition.code]);
        return (
          <div key={definition.code} className="rj-facts__wide" title={sourceOf?.(definition.code)}>
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
