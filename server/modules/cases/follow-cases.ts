import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import { workingCalendar } from '#modules/calendar';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { lockRows } from '#platform/db/lock-rows.ts';
import { dueOf } from './case-clocks.ts';
import { definitionsOf } from './case-definition.ts';
import { factsOfRow, type CaseRow } from './case-facts.ts';

/** What became of a case, in words that go on behind a day. */
export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  granted: '已批准办结',
  refused: '不予批准',
  'not-accepted': '不予受理',
  withdrawn: '由申请人撤回',
  lapsed: '逾期未补正，视为放弃',
};

/** A case that has ended: what it was, what came of it, and by when it had to be decided. */
export interface EndedCase {
  readonly id: string;
  readonly number: string;
  readonly itemTitle: string;
  readonly outcome: string | null;
  /** The day it was decided, withdrawn or not accepted. */
  readonly endedOn: string;
  /** The legal day for the whole, or for accepting it when it never was; null when it ended while suspended. */
  readonly dueOn: string | null;
}

/** Something that was taken in as a case and waits for its end. */
export interface CaseFollower {
  readonly county_code: number;
  readonly id: string;
  readonly case_county: number | null;
  readonly case_id: string | null;
}

export interface Following<Row extends CaseFollower> {
  readonly table: keyof DB;
  /** Which rows wait for the end of their case. */
  readonly waiting: RawBuilder<unknown>;
  readonly bringBack: (tx: Tx, row: Row, ended: EndedCase) => Promise<void>;
}

/** How the cases that followers wait for ended, by the id of the case; without those that still run. */
export const endsOfCases = async (
  tx: Tx,
  followers: readonly CaseFollower[],
): Promise<ReadonlyMap<string, EndedCase>> => {
  const counties = [...new Set(followers.map((row) => row.case_county!))];
  const ids = followers.map((row) => row.case_id!);
  const { rows } = await sql<CaseRow>`
    select * from case_file
    where county_code = any(${counties}::integer[]) and id = any(${ids}::uuid[]) and closed_on is not null
  `.execute(tx);
  const definitions = await definitionsOf(
    tx,
    rows.map(({ definition }) => definition),
  );
  const calendar = await workingCalendar(tx);
  return new Map(
    rows.map((row) => {
      const item = definitions.get(row.definition)!;
      const facts = factsOfRow(row);
      const dueOn = dueOf(item, facts, facts.clocks.whole ? 'whole' : 'acceptance', calendar);
      const { id, number, outcome, closed_on: endedOn } = row;
      return [id, { id, number, itemTitle: item.title, outcome, endedOn: endedOn!, dueOn }];
    }),
  );
};

const FOLLOWERS_PER_PAGE = 500;
const FIRST = { county: 0, id: '00000000-0000-0000-0000-000000000000' };

/** Brings the ends of cases back to whatever was taken in as one, a page a transaction. Answers how many. */
export const followCases = async <Row extends CaseFollower>(
  db: Database,
  { table, waiting, bringBack }: Following<Row>,
): Promise<number> => {
  let done = 0;
  for (let after = FIRST; ;) {
    const last = await inScope(db, WHOLE_SCOPE, async (tx) => {
      const behind = sql`(county_code, id) > (${after.county}, ${after.id}::uuid)`;
      const rows = await lockRows<Row>(tx, table, sql`${waiting} and ${behind}`, FOLLOWERS_PER_PAGE);
      const ended = rows.length === 0 ? new Map<string, EndedCase>() : await endsOfCases(tx, rows);
      for (const row of rows) {
        const end = ended.get(row.case_id!);
        if (!end) continue;
        await bringBack(tx, row, end);
        done += 1;
      }
      return rows.at(-1);
    });
    if (!last) return done;
    after = { county: last.county_code, id: last.id };
  }
};
