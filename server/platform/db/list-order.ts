import { sql, type RawBuilder } from 'kysely';
import { DayAndId, IdAlone, MomentAndId, NumberAndId, readCursor } from './page-cursor.ts';

type Column = string | RawBuilder<unknown>;

/** The order a list stands in, and where a page of it begins: the two of a keyset, which must agree. */
export interface ListOrder {
  /** What follows `order by`. */
  readonly by: RawBuilder<unknown>;
  /**
   * Holds for rows behind the page whose cursor (`pageOf`) is given, for all rows when none is. Throws Problem invalid for
   * a cursor that no list wrote.
   */
  readonly behind: (after: string | undefined) => RawBuilder<boolean>;
}

/** What leads the key, and how a cursor of it is read. */
const LEADS = {
  day: { key: DayAndId, type: sql`date` },
  moment: { key: MomentAndId, type: sql`timestamptz` },
  number: { key: NumberAndId, type: sql`bigint` },
} as const;

const columnOf = (column: Column): RawBuilder<unknown> =>
  typeof column === 'string' ? sql.ref(column) : column;

/** By a day, a moment or a number, and the id where those are equal: `listOrder('day', 'c.due_on', 'c.id', 'ascending')`. */
export const listOrder = (
  lead: keyof typeof LEADS,
  first: Column,
  id: Column,
  direction: 'ascending' | 'descending',
): ListOrder => {
  const { key, type } = LEADS[lead];
  const [leading, last] = [columnOf(first), columnOf(id)];
  const isAscending = direction === 'ascending';
  return {
    by: isAscending ? sql`${leading}, ${last}` : sql`${leading} desc, ${last} desc`,
    behind: (after) => {
      if (after === undefined) return sql<boolean>`true`;
      const [read, readId] = readCursor<[unknown, string]>(key, after);
      const behind = isAscending ? sql`>` : sql`<`;
      return sql<boolean>`(${leading}, ${last}) ${behind} (${read}::${type}, ${readId}::uuid)`;
    },
  };
};

/** By the id alone, which is a UUIDv7 and so sorts by the time of making: the newest first. */
export const newestFirst = (id: Column): ListOrder => ({
  by: sql`${columnOf(id)} desc`,
  behind: (after) =>
    after === undefined
      ? sql<boolean>`true`
      : sql<boolean>`${columnOf(id)} < ${readCursor(IdAlone, after)[0]}::uuid`,
});
