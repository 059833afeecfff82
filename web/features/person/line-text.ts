import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { CollectionDefinition, CollectionLine } from './collection-definitions.ts';

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
