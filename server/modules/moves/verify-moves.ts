import { sql } from 'kysely';
import type { FoldedFinding, StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { HandedOver, MoveRow } from './move-row.ts';

interface Settled {
  readonly state: string;
  readonly settledOn: string | null;
  readonly settledWhy: string | null;
  readonly newPersonId: string | null;
  readonly foldersLeft: unknown;
}

const OPEN: Settled = {
  state: 'handed-over',
  settledOn: null,
  settledWhy: null,
  newPersonId: null,
  foldersLeft: [],
};

const told = (acts: readonly StoredAct[]): string | null => {
  const [first, last = null] = acts;
  if (first?.kind !== 'move.hand-over' || acts.length > 2) return null;
  const handedOver = first.payload as unknown as HandedOver;
  return canonicalJson({ ...handedOver, ...OPEN, ...(last?.payload as unknown as Settled | undefined) });
};

const asTold = (row: MoveRow): string =>
  canonicalJson({
    personId: row.person_id,
    name: row.name,
    handedOverOn: row.handed_over_on,
    movedOn: row.moved_on,
    reason: row.reason,
    fromRegion: row.from_region,
    toRegion: row.to_region,
    payerChangesOn: row.payer_changes_on,
    payerRule: row.payer_rule,
    state: row.state,
    settledOn: row.settled_on,
    settledWhy: row.settled_why,
    newPersonId: row.new_person_id,
    foldersLeft: row.folders_left,
  });

/** Every side of every move equals the fold of its own county's acts, and both sides are there. */
export const verifyMoves = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<MoveRow>`select * from person_move order by county_code, id`.execute(tx);
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const sides = Map.groupBy(rows, (row) => row.id);
    const ofSide = Map.groupBy(acts, (act) => `${act.county_code}/${act.subject_id}`);
    return rows.flatMap((row) => {
      const at = { countyCode: row.county_code, id: row.id };
      if (sides.get(row.id)?.length !== 2) return [{ ...at, message: '关系转移缺少另一方的记录' }];
      if (told(ofSide.get(`${row.county_code}/${row.id}`) ?? []) === asTold(row)) return [];
      return [{ ...at, message: '关系转移与其历次记录推算的结果不一致' }];
    });
  });
