import { sql } from 'kysely';
import { countyOf } from '#kit/region-code.ts';
import { actedBefore, appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import { moveDocuments } from '#modules/documents';
import { applyDeltas } from '#modules/metrics';
import { existingRegions } from '#modules/regions';
import { liesInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonChanges } from './correct-person.ts';
import { standingAfter } from './ending-of-file.ts';
import { isFollowed, tellFileFollowers } from './file-followers.ts';
import { noteChanges } from './note-changes.ts';
import type { OpenFacts, SealedFacts } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factColumns, factsOfRow, PERSON_COLUMNS, type PersonRef, type PersonRow } from '../person-row.ts';
import { changedFacts, draftOf, type PersonState } from '../person-state.ts';
import { FACTS_OF_TERMS, replaceTermsOfMany } from '../finding/person-terms.ts';
import { validateDraft } from '../filing/validate-draft.ts';

/** Changes to one file among many. Sealed facts are not changed this way: their envelopes are opened one by one. */
export interface FileEdit {
  readonly ref: PersonRef;
  /** The version that was seen; any when left out. */
  readonly rowVersion?: number | undefined;
  readonly changes: Partial<Omit<PersonChanges, keyof SealedFacts>>;
  /** Added to the identities held. */
  readonly addIdentity?: string | undefined;
}

export type EditOutcome = {
  readonly ref: PersonRef;
  readonly name: string;
  readonly status: 'changed' | 'unchanged' | 'refused';
  /** Why a file was refused, for the clerk; null for the others. */
  readonly reason: string | null;
};

interface Planned {
  readonly row: PersonRow;
  readonly facts: Partial<OpenFacts>;
  readonly after: OpenFacts;
  readonly state: PersonState['state'];
  readonly endedOn: string | null;
}

const SEALED_OR_STORED = new Set([
  'county_code',
  'id',
  'wrapped_key',
  'key_version',
  'envelope',
  'last_four_index',
  'phone_index',
  'updated_at',
]);
const WRITTEN = Object.entries(PERSON_COLUMNS).filter(([name]) => !SEALED_OR_STORED.has(name));

const plan = (row: PersonRow, edit: FileEdit): Planned | string => {
  if (edit.rowVersion !== undefined && row.row_version !== edit.rowVersion)
    return '已被他人修改，请核对最新内容。';
  if (row.merged_into !== null) return '该档案已并入另一份档案。';
  if (row.moved_to_id !== null) return '该档案已转往其他县（区）。';
  const { state: _, endedOn: __, ...changes } = edit.changes;
  const standing = standingAfter(row, edit.changes);
  if ('message' in standing) return standing.message;
  const before = factsOfRow(row);
  const identities = edit.addIdentity
    ? [...new Set([...before.identities, edit.addIdentity])]
    : (changes.identities ?? before.identities);
  const draft = { ...draftOf(before, openEnvelope(row)), ...changes, identities };
  if (countyOf(draft.regionCode) !== row.county_code) return '跨县（区）迁移请办理关系转移。';
  const [problem] = validateDraft(draft);
  if (problem) return problem.message;
  const facts = changedFacts(before, draft);
  return { row, facts, after: { ...before, ...facts }, ...standing };
};

const changesNothing = ({ row, facts, state, endedOn }: Planned): boolean =>
  Object.keys(facts).length === 0 && row.state === state && row.ended_on === endedOn;

const updateRows = async (tx: Tx, countyCode: number, planned: readonly Planned[]): Promise<void> => {
  const given = planned.map(({ row, after, state, endedOn }) => ({
    ...factColumns(after),
    id: row.id,
    state,
    ended_on: endedOn,
  }));
  const shape = [['id', 'uuid'], ['state', 'text'], ['ended_on', 'date'], ...WRITTEN] as const;
  const set = shape.slice(1).map(([name]) => `${name} = g.${name}`);
  await sql`
    update person p set ${sql.raw(set.join(', '))}, row_version = p.row_version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(given)}::json)
      as g(${sql.raw(shape.map(([name, type]) => `${name} ${type}`).join(', '))})
    where p.county_code = ${countyCode} and p.id = g.id
  `.execute(tx);
};

const actOf = (context: ActContext, { row, facts, after, state, endedOn }: Planned) =>
  newAct(context, {
    kind: 'person.correct',
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: today(),
    scopeKey: after.regionCode,
    payload: {
      facts,
      ...(state !== row.state && { state }),
      ...(endedOn !== row.ended_on && { endedOn }),
      ...requestOf(context),
    },
  });

const write = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  planned: readonly Planned[],
): Promise<void> => {
  if (planned.length === 0) return;
  const source = { kind: 'registry' } as const;
  const ids = planned.map(({ row }) => row.id);
  await applyDeltas(tx, source, { countyCode, ids, sign: -1 });
  await updateRows(tx, countyCode, planned);
  const found = planned.filter(({ facts }) => FACTS_OF_TERMS.some((code) => code in facts));
  await replaceTermsOfMany(
    tx,
    countyCode,
    found.map(({ row, after }) => ({ id: row.id, before: factsOfRow(row), after })),
  );
  for (const { row, facts, after } of planned)
    if ('regionCode' in facts) await moveDocuments(tx, { countyCode, id: row.id }, after.regionCode);
  await applyDeltas(tx, source, { countyCode, ids, sign: 1 });
  await appendActs(
    tx,
    planned.map((one) => actOf(context, one)),
  );
  await noteChanges(
    tx,
    ids.map((id) => ({ countyCode, id })),
  );
  const followed = planned.filter(({ row, facts, state }) => isFollowed(facts, state !== row.state));
  await tellFileFollowers(tx, context, { countyCode, ids: followed.map(({ row }) => row.id) });
};

const NOT_FOUND = '没有找到该人员，或该人员不在您的管辖范围内。';
const REPEATED = '这份档案在本次修改中不止一次出现，只改了第一处。';

/**
 * Changes any number of files by a fixed number of statements a county, in the caller's transaction. Each file is judged
 * by itself, by the rules of a correction: what cannot be changed is refused with its reason, the others are changed by
 * one act each. The same request again answers the same of those it changed. Outcomes come in the order given.
 */
export const changePeople = async (
  tx: Tx,
  context: ActContext,
  edits: readonly FileEdit[],
): Promise<EditOutcome[]> => {
  const outcomes = new Map<FileEdit, EditOutcome>();
  const wanted = [...new Set(edits.flatMap(({ changes }) => changes.regionCode ?? []))];
  const regions = await existingRegions(tx, wanted);
  const scope = context.actor.scopeFor('people.write');
  const reachable = (code: number) => regions.has(code) && liesInScope(scope, code);
  for (const [countyCode, group] of byCounty(edits, ({ ref }) => ref.countyCode)) {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${countyCode} and id = any(${group.map(({ ref }) => ref.id)}::uuid[])
      order by id for update
    `.execute(tx);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const before = await actedBefore(tx, countyCode, context, [...byId.keys()], {
      kinds: ['person.correct'],
    });
    const planned: Planned[] = [];
    const met = new Set<string>();
    for (const edit of group) {
      const row = byId.get(edit.ref.id);
      const told = { ref: edit.ref, name: row?.name ?? '', reason: null };
      if (met.has(edit.ref.id)) {
        outcomes.set(edit, { ...told, status: 'refused', reason: REPEATED });
        continue;
      }
      met.add(edit.ref.id);
      if (before.has(edit.ref.id)) {
        outcomes.set(edit, { ...told, status: 'changed' });
        continue;
      }
      const { regionCode } = edit.changes;
      const made = !row
        ? NOT_FOUND
        : regionCode !== undefined && !reachable(regionCode)
          ? '没有这个地区，或不在您的管辖范围内。'
          : plan(row, edit);
      if (typeof made === 'string') outcomes.set(edit, { ...told, status: 'refused', reason: made });
      else if (changesNothing(made)) outcomes.set(edit, { ...told, status: 'unchanged' });
      else {
        planned.push(made);
        outcomes.set(edit, { ...told, status: 'changed' });
      }
    }
    await write(tx, context, countyCode, planned);
  }
  return edits.map((edit) => outcomes.get(edit)!);
};
