/** The order of the rows: a column's `order`, with a minus sign for the other way round; empty for the usual one. */
export interface TableOrder {
  readonly now: string;
  readonly onChange: (order: string) => void;
}

interface ColumnHeadingProps {
  readonly title: string;
  readonly unit?: string | undefined;
  /** What the server calls the order by this column; without it, or without `order`, the heading is words alone. */
  readonly name?: string | undefined;
  readonly order?: TableOrder | undefined;
}

const MARKS = { ascending: '↑', descending: '↓', none: '' } as const;

/** How the rows stand by a column, in the words of `aria-sort`. */
export const sortWords = (name: string, now: string): keyof typeof MARKS =>
  now === name ? 'ascending' : now === `-${name}` ? 'descending' : 'none';

/** The next order after a click: up, down, the usual one. */
const nextOrder = (name: string, now: string): string =>
  now === name ? `-${name}` : now === `-${name}` ? '' : name;

/** The heading of a column: its title and unit, and a button where the list may be ordered by it. */
export const ColumnHeading = ({ title, unit, name, order }: ColumnHeadingProps) => {
  const words = (
    <>
      {title}
      {unit ? <span className="rj-table__unit">（{unit}）</span> : null}
    </>
  );
  if (!order || !name) return words;
  return (
    <button
      type="button"
      className="rj-table__sort"
      title="点一下升序，再点降序，第三下恢复"
      onClick={() => order.onChange(nextOrder(name, order.now))}
    >
      {words}
      {MARKS[sortWords(name, order.now)]}
    </button>
  );
};
