import { sql } from 'kysely';
import { findLineByNumber } from '#definitions';
import { accountNames } from '#modules/accounts';
import { regionNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';

/** How many cases somebody has in hand, or how many at a desk nobody has been given. */
export interface Load {
  /** Null for what nobody has been given. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly open: number;
  /** Amber: due soon. */
  readonly soon: number;
  readonly late: number;
}

/** One desk with the load of each who holds cases there, the heaviest first. */
export interface DeskLoad {
  /** Line and area of the desk, as lists of cases take it. */
  readonly desk: number;
  readonly lineTitle: string;
  readonly regionName: string;
  readonly open: number;
  readonly soon: number;
  readonly late: number;
  readonly people: readonly Load[];
}

interface Row {
  readonly desk_key: number;
  readonly line_number: number;
  readonly desk_region: number;
  readonly assignee: string | null;
  readonly open: number;
  readonly soon: number;
  readonly late: number;
}

const sum = (rows: readonly Row[], what: 'open' | 'soon' | 'late'): number =>
  rows.reduce((all, row) => all + Number(row[what]), 0);

/** Open cases in scope by desk and holder: counts of cases only, the desks with most overdue first. */
export const loadOfDesks = async (tx: Tx): Promise<DeskLoad[]> => {
  const day = today();
  const { rows } = await sql<Row>`
    select desk_key, line_number, desk_region, assignee, count(*) as open,
           count(*) filter (where amber_on <= ${day}::date and due_on >= ${day}::date) as soon,
           count(*) filter (where due_on < ${day}::date) as late
    from case_file where is_open and desk_key is not null and ${inOneCounty(scopeOf(tx))}
    group by desk_key, line_number, desk_region, assignee
  `.execute(tx);
  const names = await accountNames(
    tx,
    rows.flatMap(({ assignee }) => assignee ?? []),
  );
  const places = await regionNames(
    tx,
    rows.map((row) => row.desk_region),
  );
  return [...Map.groupBy(rows, (row) => Number(row.desk_key))]
    .map(([desk, own]) => ({
      desk,
      lineTitle: findLineByNumber(own[0]!.line_number)?.title ?? '',
      regionName: places.get(own[0]!.desk_region) ?? String(own[0]!.desk_region),
      open: sum(own, 'open'),
      soon: sum(own, 'soon'),
      late: sum(own, 'late'),
      people: own
        .map((row) => ({
          accountId: row.assignee,
          name: row.assignee === null ? null : (names.get(row.assignee) ?? ''),
          open: Number(row.open),
          soon: Number(row.soon),
          late: Number(row.late),
        }))
        .toSorted((one, other) => other.open - one.open),
    }))
    .toSorted((one, other) => other.late - one.late || other.open - one.open);
};
