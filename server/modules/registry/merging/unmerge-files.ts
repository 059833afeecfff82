import { actsOfSubject, type ActContext, type StoredAct } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { changeFile } from '../changing/change-file.ts';
import { getPerson } from '../get-person.ts';
import { SEALED_FIELDS, type OpenFacts, type SealedFacts } from '../person-draft.ts';
import { unfoldPlan } from './fold-plan.ts';
import type { MovedEntry } from './merge-files.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factsOfRow, type PersonRef, type PersonRow } from '../person-row.ts';
import type { PersonState } from '../person-state.ts';

interface MergePayload {
  readonly folded: string;
  readonly facts: Partial<OpenFacts>;
  readonly envelope?: string;
  readonly before: { readonly facts: Partial<OpenFacts>; readonly envelope: string };
}

interface FoldPayload {
  readonly entries: readonly MovedEntry[];
  readonly before: { readonly state: PersonState['state'] };
}

const payloadOf = <T>(act: StoredAct | undefined): T => {
  if (act) return act.payload as unknown as T;
  throw new Problem('conflict', 'not-merged', '没有找到这次合并的记录，未作任何改动。');
};

/** Facts the merge brought and nobody corrected since, as they were before it. */
const factsToRestore = (row: PersonRow, { facts, before }: MergePayload): Partial<OpenFacts> => {
  const now: Readonly<Record<string, unknown>> = { ...factsOfRow(row) };
  const brought: Readonly<Record<string, unknown>> = { ...facts };
  return Object.fromEntries(
    Object.entries(before.facts).filter(
      ([code]) => canonicalJson(now[code]) === canonicalJson(brought[code]),
    ),
  );
};

const sealedToRestore = (row: PersonRow, { envelope, before }: MergePayload): SealedFacts | undefined => {
  if (envelope === undefined) return undefined;
  const now = openEnvelope(row);
  const brought = openEnvelope(row, Buffer.from(envelope, 'base64'));
  const earlier = openEnvelope(row, Buffer.from(before.envelope, 'base64'));
  return Object.fromEntries(
    SEALED_FIELDS.map((code) => [code, now[code] === brought[code] ? earlier[code] : now[code]]),
  ) as unknown as SealedFacts;
};

/**
 * Takes a merge back: the folded file stands as it stood, the kept one gives back what it took, unless it was corrected
 * since, and the work that had moved with the merge names the folded file again. Answers the file that kept it, which
 * is the subject of the act that carries the request key.
 */
export const unmergeFiles = async (
  tx: Tx,
  context: ActContext,
  folded: PersonRef,
  foldedVersion: number,
  moveEntries: (kept: PersonRef, entries: readonly MovedEntry[]) => Promise<unknown>,
): Promise<PersonRef> => {
  const first = await getPerson(tx, folded);
  if (first.merged_into === null) {
    throw new Problem('conflict', 'not-merged', '该档案没有并入其他档案，不需要撤销。', {
      advice: '可能已由他人撤销，请刷新后查看。',
    });
  }
  const kept: PersonRef = { countyCode: folded.countyCode, id: first.merged_into };
  const rows = new Map<string, PersonRow>();
  for (const ref of [kept, folded].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    rows.set(ref.id, await getPerson(tx, ref, { lock: true }));
  }
  const [staying, returning] = [rows.get(kept.id)!, rows.get(folded.id)!];
  if (returning.row_version !== foldedVersion || returning.merged_into !== kept.id) {
    throw new Problem('conflict', 'person-changed', '该档案刚刚被他人处理。', { advice: '请刷新后再试。' });
  }
  if (staying.merged_into !== null || staying.moved_to_id !== null) {
    throw new Problem(
      'conflict',
      'unmerge-order',
      '保留的那份档案后来又并入或转往别处，不能先撤销这次合并。',
      {
        advice: '请先撤销后一次合并，再撤销这一次；已转往其他县（区）的，请与迁入地联系。',
      },
    );
  }
  const foldAct = (await actsOfSubject(tx, folded.countyCode, folded.id)).findLast(
    ({ kind }) => kind === 'person.fold',
  );
  const mergeAct = (await actsOfSubject(tx, kept.countyCode, kept.id)).findLast(
    ({ kind, payload }) =>
      kind === 'person.merge' && (payload as unknown as MergePayload).folded === folded.id,
  );
  const fold = payloadOf<FoldPayload>(foldAct);
  const merge = payloadOf<MergePayload>(mergeAct);
  await moveEntries(kept, fold.entries);
  const day = today();
  await changeFile(tx, context, staying, {
    kind: 'person.unmerge',
    facts: factsToRestore(staying, merge),
    sealed: sealedToRestore(staying, merge),
    effectiveOn: day,
    requestKey: context.requestKey,
    memory: { unfolded: folded.id },
  });
  await changeFile(tx, context, returning, {
    kind: 'person.unfold',
    state: fold.before.state,
    mergedInto: null,
    effectiveOn: day,
  });
  await unfoldPlan(tx, context, staying, returning);
  return kept;
};
