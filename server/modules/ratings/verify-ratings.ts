import { factsTold, verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { factsOfRating, factsOfRectification, type RatingRow, type RectificationRow } from './rating-row.ts';

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
  factsTold(
    acts.filter(
      ({ kind }) => kind.startsWith(prefix) && kind !== 'rating.invite' && kind !== 'rectification.contact',
    ),
    first,
  );

interface Checked<Row> {
  readonly table: 'service_rating' | 'rating_rectification';
  readonly prefix: string;
  readonly first: object;
  readonly factsOf: (row: Row) => object;
  readonly message: string;
}

const verifyTable = <Row extends RatingRow | RectificationRow>(
  tx: Tx,
  { table, prefix, first, factsOf, message }: Checked<Row>,
): Promise<FoldedFinding[]> =>
  verifyRows<Row>(tx, table, (row, acts) =>
    canonicalJson(fold(first, acts, prefix)) === canonicalJson(factsOf(row)) ? [] : [message],
  );

/** Every rating and every matter of a bad one equals the sum of its acts. */
export const verifyRatings = async (db: Database): Promise<FoldedFinding[]> =>
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
