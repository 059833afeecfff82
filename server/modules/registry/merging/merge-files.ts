import type { ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { changeFile } from '../changing/change-file.ts';
import { checkMerge } from './check-merge.ts';
import { foldPlan } from './fold-plan.ts';
import { chosenDraft, type MergeChoices } from './chosen-draft.ts';
import { getPerson } from '../get-person.ts';
import { sealedFactsOf } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factsOfRow, type PersonRef } from '../person-row.ts';
import { changedFacts, sealedChanged } from '../person-state.ts';
import { validateDraft } from '../filing/validate-draft.ts';

/** Two files of one person, as the clerk who compared them decides. */
export interface Merge {
  /** The file that stays. */
  readonly kept: PersonRef;
  readonly keptVersion: number;
  /** The file folded into it: stays readable, counts no longer. */
  readonly folded: PersonRef;
  readonly foldedVersion: number;
  /** From which file each fact is taken; the kept file's where nothing is said. */
  readonly choices: MergeChoices;
  /** What proves that two identity numbers far apart are one person's. */
  readonly evidence: string | null;
}

/** An entry that named the folded file and names the kept one now; `both` when it had named both. */
export interface MovedEntry extends PersonRef {
  readonly both?: true;
}

/**
 * Folds one file into another of the same county, by an act on each. `moveEntries` lets the work recorded about the folded
 * file name the kept one; figures that count people then count one. Throws Problem conflict for merges that contradict
 * others, invalid when the chosen facts break a rule.
 */
export const mergeFiles = async (
  tx: Tx,
  context: ActContext,
  merge: Merge,
  moveEntries: () => Promise<readonly MovedEntry[]>,
): Promise<void> => {
  const { kept, folded, choices, evidence } = merge;
  if (kept.countyCode !== folded.countyCode) {
    throw new Problem('conflict', 'merge-across-counties', '两份档案在不同的县（区），不能直接合并。', {
      advice: '请先办理关系转移，把其中一份转到另一份所在的县（区），再合并。',
    });
  }
  if (kept.id === folded.id) {
    throw new Problem('conflict', 'merge-with-itself', '这是同一份档案，不需要合并。');
  }
  // One order for all, so that two clerks merging the same pair both ways wait for each other.
  const rows = new Map<string, Awaited<ReturnType<typeof getPerson>>>();
  for (const ref of [kept, folded].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    rows.set(ref.id, await getPerson(tx, ref, { lock: true }));
  }
  const [staying, leaving] = [rows.get(kept.id)!, rows.get(folded.id)!];
  checkMerge(staying, leaving, merge);
  const before = factsOfRow(staying);
  const sealed = openEnvelope(staying);
  const draft = chosenDraft(
    { facts: before, sealed },
    { facts: factsOfRow(leaving), sealed: openEnvelope(leaving) },
    choices,
  );
  const problems = validateDraft(draft);
  if (problems.length > 0) {
    throw new Problem('invalid', 'person-invalid', '合并后的内容有误，未合并。', {
      fields: problems,
      advice: '出生日期、性别须与所选的身份证号一致，请核对各项的取舍。',
    });
  }
  const entries = await moveEntries();
  const day = today();
  const changed = changedFacts(before, draft);
  await changeFile(tx, context, leaving, {
    kind: 'person.fold',
    state: 'merged',
    mergedInto: kept.id,
    effectiveOn: day,
    memory: { entries, before: { state: leaving.state } },
  });
  await changeFile(tx, context, staying, {
    kind: 'person.merge',
    facts: changed,
    sealed: sealedChanged(sealed, draft) ? sealedFactsOf(draft) : undefined,
    effectiveOn: day,
    requestKey: context.requestKey,
    memory: {
      folded: folded.id,
      evidence,
      before: {
        facts: Object.fromEntries(Object.keys(changed).map((code) => [code, before[code as 'name']])),
        envelope: staying.envelope.toString('base64'),
      },
    },
  });
  await foldPlan(tx, context, leaving, staying);
};
