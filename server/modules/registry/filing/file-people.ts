import { countyOf } from '#kit/region-code.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { existingRegions } from '#modules/regions';
import { liesInScope } from '#platform/auth/policy.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FieldProblem } from '#platform/errors/problem.ts';
import { claimIdentities } from './claim-identities.ts';
import { compareWithFiled, type PersonDifference } from './compare-with-filed.ts';
import { noteChanges } from '../changing/note-changes.ts';
import type { OpenFacts, PersonDraft } from '../person-draft.ts';
import type { WrittenEnvelope } from '../person-envelope.ts';
import { toldFacts } from '../person-state.ts';
import { newPersonRow, PERSON_COLUMNS, type PersonRef } from '../person-row.ts';
import { insertTerms } from '../finding/person-terms.ts';
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts';

/** What became of one draft, in the order given. */
export type FilingResult =
  | ({ readonly status: 'added' } & PersonRef)
  | ({ readonly status: 'unchanged' } & PersonRef)
  /** The identity number is filed already, with other facts. */
  | ({ readonly status: 'different'; readonly differences: readonly PersonDifference[] } & PersonRef)
  /** Filed in a county this actor cannot see; nothing more is disclosed. */
  | { readonly status: 'elsewhere' }
  | { readonly status: 'refused'; readonly problems: readonly FieldProblem[] };

interface Prepared {
  readonly at: number;
  readonly id: string;
  readonly facts: OpenFacts;
  readonly draft: PersonDraft;
  readonly sealed: WrittenEnvelope;
}

const REPEATED = { field: 'idNumber', message: '本批次中有两行身份证号相同。' };

/** Splits drafts into those fit to file and those refused, with the reason. */
const prepare = async (
  tx: Tx,
  context: ActContext,
  drafts: readonly PreparedDraft[],
  results: FilingResult[],
): Promise<Prepared[]> => {
  const scope = context.actor.scopeFor('people.write');
  const regions = await existingRegions(tx, [...new Set(drafts.map(({ draft }) => draft.regionCode))]);
  const seen = new Set<string>();
  return drafts.flatMap((prepared, at) => {
    const { draft } = prepared;
    const problems: FieldProblem[] = [...prepared.problems];
    if (!regions.has(draft.regionCode)) problems.push({ field: 'regionCode', message: '没有这个区划代码。' });
    else if (!liesInScope(scope, draft.regionCode)) {
      problems.push({ field: 'regionCode', message: '该地区不在您的管辖范围内。' });
    }
    if (seen.has(draft.idNumber)) problems.push(REPEATED);
    seen.add(draft.idNumber);
    if (problems.length > 0 || !('facts' in prepared)) {
      results[at] = { status: 'refused', problems };
      return [];
    }
    const { facts, sealed } = prepared;
    return [{ at, id: newId(), draft, facts, sealed }];
  });
};

const write = async (tx: Tx, context: ActContext, people: readonly Prepared[]): Promise<void> => {
  const at = new Date();
  await insertRows(
    tx,
    'person',
    PERSON_COLUMNS,
    people.map(({ id, facts, sealed }) => newPersonRow(id, facts, sealed, at)),
  );
  await insertTerms(tx, people);
  await noteChanges(
    tx,
    people.map(({ id, facts }) => ({ countyCode: countyOf(facts.regionCode), id })),
  );
  await appendActs(
    tx,
    people.map(({ id, facts, sealed }) =>
      newAct(context, {
        kind: 'person.file',
        countyCode: countyOf(facts.regionCode),
        subjectId: id,
        effectiveOn: facts.filedOn,
        scopeKey: facts.regionCode,
        requestKey: people.length === 1 ? context.requestKey : null,
        payload: { facts: toldFacts(facts), envelope: sealed.envelopeOfAct },
      }),
    ),
  );
  await context.turn?.();
  for (const [countyCode, group] of byCounty(people, ({ facts }) => countyOf(facts.regionCode))) {
    await applyDeltas(tx, { kind: 'registry' }, { countyCode, ids: group.map(({ id }) => id), sign: 1 });
  }
};

/**
 * Files any number of people by a fixed number of statements, in the caller's transaction. Each draft is judged by
 * itself: a bad one is refused with its reasons and the others are filed. An identity number is filed once in the
 * whole system (建档立卡一人一档).
 */
export const filePeople = (
  tx: Tx,
  context: ActContext,
  drafts: readonly PersonDraft[],
): Promise<FilingResult[]> => filePreparedPeople(tx, context, drafts.map(prepareDraft));

/** As `filePeople`, for drafts that were checked and sealed before. */
export const filePreparedPeople = async (
  tx: Tx,
  context: ActContext,
  drafts: readonly PreparedDraft[],
): Promise<FilingResult[]> => {
  const results: FilingResult[] = Array.from({ length: drafts.length });
  const prepared = await prepare(tx, context, drafts, results);
  const taken = await claimIdentities(
    tx,
    prepared.map((person) => ({
      blindIndex: person.sealed.idNumberIndex,
      countyCode: countyOf(person.facts.regionCode),
      id: person.id,
    })),
  );
  const fresh = prepared.filter((person) => !taken.has(person.sealed.idNumberIndex));
  await write(tx, context, fresh);
  for (const person of fresh) {
    results[person.at] = { status: 'added', countyCode: countyOf(person.facts.regionCode), id: person.id };
  }
  const held = prepared.flatMap((person) => {
    const holder = taken.get(person.sealed.idNumberIndex);
    return holder ? [{ at: person.at, draft: person.draft, holder }] : [];
  });
  for (const { at, result } of await compareWithFiled(tx, held)) results[at] = result;
  return results;
};
