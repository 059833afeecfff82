import type { SavedList } from '../../api/saved-lists.ts';
import type { SheetRows } from '../../api/sheet-fillings.ts';

/** Everybody on record, as the plan of a sheet asks for them. */
export const EVERYBODY: Readonly<Record<string, string>> = { state: 'active' };
export const ON_RECORD = 'people';
/** People by conditions that are neither everybody on record nor any list that is there now. */
export const OTHER_PEOPLE = 'people/other';

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Where the rows of a sheet come from, as one text for the choice. */
export const rowsKey = (rows: SheetRows, lists: readonly Pick<SavedList, 'id' | 'query'>[]): string => {
  if (rows.kind === 'ledger') return `ledger/${rows.ledger}`;
  if (rows.kind !== 'people') return `${rows.kind}/${rows.column}`;
  if (isSame(rows.query, EVERYBODY)) return ON_RECORD;
  const list = lists.find(({ query }) => isSame(query, rows.query));
  return list ? `list/${list.id}` : OTHER_PEOPLE;
};
