import { sql } from 'kysely';
import type { StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { factsOfRating, factsOfRectification, type RatingRow, type RectificationRow } from './rating-row.ts';

export interface RatingFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ROWS_PER_READ = 1000;

const RATING_AT_FIRST: ReturnType<typeof factsOfRating> = {
  state: 'invited',
  mode: null,
  level: null,
  scores: null,
  comment: null,
  ratedOn: null,
  remindedOn: null,
  enteredIn: null,
};
const RECTIFICATION_AT_FIRST = {
  state: 'verifying',
  isUpheld: null,
  verifiedWhy: null,
  mendedWhat: null,
  calledTimes: 0,
  calledBackOn: null,
  isContent: null,
  calledNote: null,
  closedOn: null,
  closedNote: null,
};

/** The facts after all acts of a kind: each tells what it changed. */
const fold = (first: object, acts: readonly StoredAct[], prefix: string): object =>
  acts
    .filter(
      ({ kind }) => kind.startsWith(prefix) && kind !== 'rating.invite' && kind !== 'rectification.contact',
    )
    .reduce((facts, act) => ({ ...facts, ...(act.payload as object) }), first);

interface Kept {
  readonly county_code: number;
  readonly id: string;
}

interface Checked<Row> {
  readonly table: 'service_rating' | 'rating_rectification';
  readonly prefix: string;
  readonly first: object;
  readonly factsOf: (row: Row) => object;
  readonly message: string;
}

const verifyTable = async <Row extends Kept>(tx: Tx, checked: Checked<Row>): Promise<RatingFinding[]> => {
  const findings: RatingFinding[] = [];
  let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(checked.table)} where (county_code, id) > (${last.county}, ${last.id}::uuid)
      order by county_code, id limit ${ROWS_PER_READ}
    `.execute(tx);
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const bySubject = Map.groupBy(acts, (act) => act.subject_id);
    for (const row of rows) {
      const folded = fold(checked.first, bySubject.get(row.id) ?? [], checked.prefix);
      if (canonicalJson(folded) === canonicalJson(checked.factsOf(row))) continue;
      findings.push({ countyCode: row.county_code, id: row.id, message: checked.message });
    }
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return findings;
    last = { county: end.county_code, id: end.id };
  }
};

/** Every rating and every matter of a bad one equals the sum of its acts. */
export const verifyRatings = async (db: Database): Promise<RatingFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => [
    ...(await verifyTable<RatingRow>(tx, {
      table: 'service_rating',
      prefix: 'rating.',
      first: RATING_AT_FIRST,
      factsOf: factsOfRating,
      message: '服务评价与其历次记录推算的结果不一致',
    })),
    ...(await verifyTable<RectificationRow>(tx, {
      table: 'rating_rectification',
      prefix: 'rectification.',
      first: RECTIFICATION_AT_FIRST,
      factsOf: factsOfRectification,
      message: '差评整改与其历次记录推算的结果不一致',
    })),
  ]);
