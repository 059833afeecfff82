import type { ActContext } from '#modules/acts';
import { countyOf } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { existingRegions } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { changeFile } from './change-file.ts';
import { standingAfter } from './ending-of-file.ts';
import { getPerson } from '../get-person.ts';
import { sealedFactsOf, type PersonDraft, type SealedFacts } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factsOfRow, type PersonRef, type PersonRow } from '../person-row.ts';
import { changedFacts, draftOf, sealedChanged, type PersonState } from '../person-state.ts';
import { validateDraft } from '../filing/validate-draft.ts';

/** What a clerk changes: any facts but the identity number, and the state of the file. */
export interface PersonChanges extends Partial<Omit<PersonDraft, 'idNumber'>> {
  readonly state?: PersonState['state'];
  readonly endedOn?: string | null;
}

export interface PersonCorrection {
  readonly changes: PersonChanges;
  /** The version the clerk saw; another one meanwhile is refused. */
  readonly rowVersion: number;
  /** Business day from which the change holds; today when left out. */
  readonly effectiveOn?: string;
}

/** The file is no longer as the clerk read it. */
export const STALE_FILE = new Problem('conflict', 'person-changed', '该档案刚刚被他人修改。', {
  advice: '请刷新后核对最新内容，再提交更正。',
});

const checkRegion = async (tx: Tx, row: PersonRow, draft: PersonDraft): Promise<void> => {
  if (draft.regionCode === row.region_code) return;
  if (countyOf(draft.regionCode) !== row.county_code) {
    throw new Problem('invalid', 'person-moves-county', '跨县（区）迁移不能用更正办理。', {
      advice: '请办理关系转移，由迁入地接收。',
    });
  }
  if ((await existingRegions(tx, [draft.regionCode])).has(draft.regionCode)) return;
  throw new Problem('invalid', 'region-unknown', '没有这个区划代码。', {
    fields: [{ field: 'regionCode', message: '没有这个区划代码。' }],
  });
};

/** A file that ended by leading elsewhere is corrected where it leads. Throws Problem conflict. */
export const requireOwnFile = (row: PersonRow): void => {
  if (row.merged_into !== null) {
    throw new Problem('conflict', 'person-merged', '该档案已并入另一份档案，不能再更正。', {
      advice: '请打开保留的档案更正；如合并有误，请先撤销合并。',
    });
  }
  if (row.moved_to_id !== null) {
    throw new Problem('conflict', 'person-moved', '该人员的档案已转往其他县（区），不能在此更正。', {
      advice: '请由迁入地更正。',
    });
  }
};

/** What holds from a day to come would show today, and not in the file as of today. */
const requireCome = (effectiveOn: string | undefined): void => {
  if (effectiveOn === undefined || effectiveOn <= today()) return;
  throw new Problem('invalid', 'person-invalid', '更正后的内容有误，未保存。', {
    fields: [{ field: 'effectiveOn', message: '生效日期不能晚于今天。' }],
  });
};

/**
 * Corrects a person file: a new act, never a silent overwrite. The figures that count the person move with it.
 * Throws Problem conflict when the file changed since the clerk read it, invalid when the result would break a rule.
 */
export const correctPerson = async (
  tx: Tx,
  context: ActContext,
  ref: PersonRef,
  { changes, rowVersion, effectiveOn }: PersonCorrection,
): Promise<void> => {
  const row = await getPerson(tx, ref, { lock: true });
  requireOwnFile(row);
  if (row.row_version !== rowVersion) throw STALE_FILE;
  const { state, endedOn: _, ...facts } = changes;
  const sealed: SealedFacts = openEnvelope(row);
  const before = factsOfRow(row);
  const draft: PersonDraft = { ...draftOf(before, sealed), ...facts };
  const problems = validateDraft(draft);
  if (problems.length > 0) {
    throw new Problem('invalid', 'person-invalid', '更正后的内容有误，未保存。', { fields: problems });
  }
  const standing = standingAfter(row, changes);
  if ('message' in standing)
    throw new Problem('invalid', 'person-invalid', '更正后的内容有误，未保存。', { fields: [standing] });
  requireCome(effectiveOn);
  await checkRegion(tx, row, draft);
  await changeFile(tx, context, row, {
    kind: 'person.correct',
    facts: changedFacts(before, draft),
    sealed: sealedChanged(sealed, draft) ? sealedFactsOf(draft) : undefined,
    state,
    endedOn: standing.endedOn === row.ended_on ? undefined : standing.endedOn,
    effectiveOn: effectiveOn ?? today(),
    requestKey: context.requestKey,
  });
};
