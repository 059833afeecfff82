import { useState } from 'react';
import type { TableSelection } from './data-table.tsx';

/** Rows chosen in a list, kept while its pages are turned. */
export interface ChosenRows<Row> {
  readonly rows: readonly Row[];
  readonly choose: TableSelection<Row>['onChange'];
  readonly clear: () => void;
  /** The boxes of the table. */
  readonly selection: TableSelection<Row>;
}

/** Keeps the rows one chooses in a list, whatever page they stand on. */
export const useChosenRows = <Row>(
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): ChosenRows<Row> => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const choose = (rows: readonly Row[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Map(before);
      for (const row of rows)
        if (isChosen) after.set(keyOf(row), row);
        else after.delete(keyOf(row));
      return after;
    });
  return {
    rows: [...chosen.values()],
    choose,
    clear: () => setChosen(new Map()),
    selection: { chosen: new Set(chosen.keys()), onChange: choose, nameOf },
  };
};
