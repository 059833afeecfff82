import { sql } from 'kysely';
import { appendActs, findActByRequest, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { countyOf } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { existingRegions } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { getPerson } from './get-person.ts';
import { sealedFactsOf, type PersonDraft, type SealedFacts } from './person-draft.ts';
import { blindIndexesOf, openEnvelope, resealEnvelope } from './person-envelope.ts';
import {
  factColumns,
  factsOfRow,
  JSON_COLUMNS,
  PERSON_COLUMNS,
  type PersonRef,
  type PersonRow,
} from './person-row.ts';
import { changedFacts, draftOf, sealedChanged, type PersonState } from './person-state.ts';
import { replaceTerms } from './person-terms.ts';
import { validateDraft } from './validate-draft.ts';

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

const STALE = new Problem('conflict', 'person-changed', '该档案刚刚被他人修改。', {
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

const writeRow = async (
  tx: Tx,
  row: PersonRow,
  draft: PersonDraft,
  envelope: Buffer | undefined,
  { state, endedOn }: PersonChanges,
): Promise<void> => {
  const { idNumber: _, ...facts } = draft;
  // A correction stays in its county; a Citus cluster refuses even to write the same county again.
  const written = Object.keys(PERSON_COLUMNS).filter((name) => name !== 'county_code');
  const columns = Object.fromEntries(
    Object.entries(factColumns({ ...factsOfRow(row), ...facts } as never)).filter(([name]) =>
      written.includes(name),
    ),
  );
  for (const json of JSON_COLUMNS) {
    columns[json] = JSON.stringify(columns[json]) as never;
  }
  const indexes = blindIndexesOf(sealedFactsOf(draft));
  await tx
    .updateTable('person')
    .set({
      ...columns,
      ...(envelope && { envelope, phone_index: indexes.phoneIndex }),
      state: state ?? row.state,
      ended_on: endedOn === undefined ? row.ended_on : endedOn,
      updated_at: new Date(),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', row.county_code)
    .where('id', '=', row.id)
    .execute();
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
  if (await findActByRequest(tx, ref.countyCode, context)) return;
  if (row.row_version !== rowVersion) throw STALE;
  const { state, endedOn, ...facts } = changes;
  const sealed: SealedFacts = openEnvelope(row);
  const before = factsOfRow(row);
  const draft: PersonDraft = { ...draftOf(before, sealed), ...facts };
  const problems = validateDraft(draft);
  if (problems.length > 0) {
    throw new Problem('invalid', 'person-invalid', '更正后的内容有误，未保存。', { fields: problems });
  }
  await checkRegion(tx, row, draft);
  const envelope = sealedChanged(sealed, draft) ? resealEnvelope(row, sealedFactsOf(draft)) : undefined;
  const changed = changedFacts(before, draft);
  const source = { kind: 'registry' } as const;
  await applyDeltas(tx, source, { countyCode: ref.countyCode, ids: [ref.id], sign: -1 });
  await writeRow(tx, row, draft, envelope, changes);
  if ('name' in changed || 'identities' in changed || 'regionCode' in changed) {
    await replaceTerms(tx, ref, { ...before, ...changed });
  }
  await applyDeltas(tx, source, { countyCode: ref.countyCode, ids: [ref.id], sign: 1 });
  await appendActs(tx, [
    newAct(context, {
      kind: 'person.correct',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: effectiveOn ?? today(),
      scopeKey: draft.regionCode,
      requestKey: context.requestKey,
      payload: {
        facts: changed,
        ...(envelope && { envelope: envelope.toString('base64') }),
        ...(state && { state }),
        ...(endedOn !== undefined && { endedOn }),
      },
    }),
  ]);
};
