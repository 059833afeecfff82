import { sql } from 'kysely';
import { countyOf, regionLevel } from '#kit';
import type { ActContext, ActPayload, StoredAct } from '#modules/acts';
import type { UnfinishedFolder } from '#modules/archives';
import { existingRegions } from '#modules/regions';
import { getPerson, receiveFile, type PersonRef } from '#modules/registry';
import { requireInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { carryPapers } from './carry-papers.ts';
import type { MoveRef, MoveRow, MoveState } from './move-row.ts';
import { recordStep } from './record-step.ts';

const conflict = (code: string, message: string, advice: string) =>
  new Problem('conflict', code, message, { advice });

/** One side of a move in scope; refuses a side that may not take this step. */
const getSide = async (
  tx: Tx,
  { countyCode, id }: MoveRef,
  direction: 'in' | 'out',
  { lock = false } = {},
): Promise<MoveRow> => {
  const { rows } = await sql<MoveRow>`
    select * from person_move where county_code = ${countyCode} and id = ${id} and direction = ${direction}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'move-not-found', '没有找到这笔关系转移，或不在您的管辖范围内。', {
    advice: '接收和退回由迁入地办理，撤回由迁出地办理。',
  });
};

const STATE_WORDS: Readonly<Record<string, string>> = {
  accepted: '已经接收',
  returned: '已经退回',
  withdrawn: '已被迁出地撤回',
};

const requireOpen = (move: MoveRow, rowVersion: number): void => {
  if (move.state !== 'handed-over')
    throw conflict(
      'move-settled',
      `这笔关系转移${STATE_WORDS[move.state] ?? '已办结'}。`,
      '请刷新清单后查看。',
    );
  if (move.row_version !== rowVersion)
    throw conflict('move-changed', '这笔关系转移刚刚被他人处理。', '请刷新清单后查看。');
};

interface Ending {
  readonly state: Exclude<MoveState, 'handed-over'>;
  readonly why: string | null;
  readonly newPerson?: PersonRef;
  /** Folders whose scans follow later. */
  readonly foldersLeft?: readonly UnfinishedFolder[];
}

/**
 * The actor's side of a move, with the old county's row locked whichever side acts: accepting and withdrawing at the same
 * moment, one waits for the other and then finds it done.
 */
const holdMove = async (tx: Tx, ref: MoveRef, direction: 'in' | 'out'): Promise<MoveRow> => {
  const { other_county: other } = await getSide(tx, ref, direction);
  const county = direction === 'out' ? ref.countyCode : other;
  await beyondScope(tx, () => getSide(tx, { countyCode: county, id: ref.id }, 'out', { lock: true }));
  return getSide(tx, ref, direction);
};

const finish = async (tx: Tx, context: ActContext, move: MoveRow, ending: Ending) => {
  const { state, why, newPerson, foldersLeft = [] } = ending;
  const day = today();
  const counties = [move.county_code, move.other_county].sort((left, right) => left - right);
  await beyondScope(tx, async () => {
    for (const county of counties) {
      await sql`
        update person_move set state = ${state}, settled_on = ${day}::date, settled_why = ${why},
          new_person_id = ${newPerson?.id ?? null}::uuid, folders_left = ${JSON.stringify(foldersLeft)}::jsonb,
          row_version = row_version + 1
        where county_code = ${county} and id = ${move.id}
      `.execute(tx);
    }
  });
  const payload: ActPayload = {
    state,
    settledOn: day,
    settledWhy: why,
    newPersonId: newPerson?.id ?? null,
    foldersLeft: foldersLeft.map((folder) => ({ ...folder })),
  };
  await recordStep(
    tx,
    { ...context, reason: why },
    {
      kind: `move.${state}`,
      id: move.id,
      payload,
      own: { countyCode: move.county_code, region: move.region_code },
      other: {
        countyCode: move.other_county,
        region: move.direction === 'in' ? move.from_region : move.to_region,
      },
    },
  );
};

const checkArrival = async (tx: Tx, move: MoveRow, regionCode: number): Promise<void> => {
  const wrong = (message: string) =>
    new Problem('invalid', 'move-village', message, { fields: [{ field: 'regionCode', message }] });
  if (regionLevel(regionCode) !== 'village') throw wrong('请选到具体的村（社区）。');
  if (countyOf(regionCode) !== move.county_code) throw wrong('所选村（社区）不在迁入的县（区）。');
  if (!(await existingRegions(tx, [regionCode])).has(regionCode))
    throw wrong('所选村（社区）已撤销，或没有这个区划代码。');
};

/** The file that begins in the new county, and the folders whose scans follow later. */
export type Acceptance = PersonRef & { readonly foldersLeft: readonly UnfinishedFolder[] };

/** What the act of an acceptance answered. */
export const acceptanceOf = ({ county_code: countyCode, payload }: StoredAct): Acceptance => {
  const { newPersonId, foldersLeft = [] } = payload as {
    newPersonId?: unknown;
    foldersLeft?: readonly UnfinishedFolder[];
  };
  return { countyCode, id: String(newPersonId), foldersLeft };
};

/**
 * Takes a person over: the old county's file ends on the day of the move, a linked one begins here, and the documents
 * come along. Answers the new file, and the folders of the paper archive whose scans follow later.
 */
export const acceptMove = async (
  tx: Tx,
  context: ActContext,
  ref: MoveRef,
  { regionCode, rowVersion }: { readonly regionCode: number; readonly rowVersion: number },
): Promise<Acceptance> => {
  requireInScope(context.actor.scopeFor('people.write'), regionCode);
  const seen = await holdMove(tx, ref, 'in');
  requireOpen(seen, rowVersion);
  await checkArrival(tx, seen, regionCode);
  const { newPerson, foldersLeft } = await beyondScope(tx, async () => {
    const old = await getPerson(tx, { countyCode: seen.other_county, id: seen.person_id }, { lock: true });
    if (old.state === 'deceased')
      throw conflict(
        'person-deceased',
        `${old.name}已由迁出地登记于 ${old.ended_on ?? '近日'} 去世，不能再接收。`,
        '请退回，由迁出地办理后续待遇。',
      );
    if (old.state !== 'active')
      throw conflict('person-not-active', '迁出地的档案已不是在册状态，不能接收。', '请退回并与迁出地核对。');
    const begun = await receiveFile(tx, context, old, { regionCode, on: seen.moved_on });
    const from = { countyCode: old.county_code, id: old.id };
    return { newPerson: begun, foldersLeft: await carryPapers(tx, context, from, { ...begun, regionCode }) };
  });
  await finish(tx, context, seen, { state: 'accepted', why: null, newPerson, foldersLeft });
  return { ...newPerson, foldersLeft };
};

const endWithReason =
  (direction: 'in' | 'out', state: 'returned' | 'withdrawn') =>
  async (
    tx: Tx,
    context: ActContext,
    ref: MoveRef,
    { why, rowVersion }: { readonly why: string; readonly rowVersion: number },
  ): Promise<void> => {
    const seen = await holdMove(tx, ref, direction);
    if (why === '')
      throw new Problem('invalid', 'reason-missing', '请写明原因。', {
        fields: [{ field: 'why', message: '原因会告知对方并留在记录中，不能为空。' }],
      });
    requireOpen(seen, rowVersion);
    await finish(tx, context, seen, { state, why });
  };

/** The new county sends a hand-over back, with a reason (退回). */
export const returnMove = endWithReason('in', 'returned');

/** The old county takes a hand-over back before it was accepted (撤回). */
export const withdrawMove = endWithReason('out', 'withdrawn');
