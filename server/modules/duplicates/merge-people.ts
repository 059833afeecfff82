import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import { relinkCases, relinkCasesBack } from '#modules/cases';
import { relinkEntries } from '#modules/ledgers';
import { findOpenMove } from '#modules/moves';
import { mergeFiles, unmergeFiles, type Merge, type PersonRef } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

/** Pairs a folded file stood in follow it: settled by the merge, open again when it is taken back. */
const markPairs = (tx: Tx, { countyCode, id }: PersonRef, from: string, to: string): Promise<void> =>
  beyondScope(tx, async () => {
    await sql`
      update duplicate_pair set state = ${to}, row_version = row_version + 1
      where county_code = ${countyCode} and first_id = ${id} and state = ${from}
    `.execute(tx);
    await sql`
      update duplicate_pair set state = ${to}, row_version = row_version + 1
      where second_county = ${countyCode} and second_id = ${id} and state = ${from}
    `.execute(tx);
  });

const requireNoOpenMove = async (tx: Tx, ...files: readonly PersonRef[]): Promise<void> => {
  for (const ref of files) {
    if (!(await findOpenMove(tx, ref))) continue;
    throw new Problem('conflict', 'move-open', '其中一份档案的关系正在移交，暂不能合并。', {
      advice: '请先撤回移交，或等迁入地接收、退回后再合并。',
    });
  }
};

/** Folds one file into another, with what was applied for and the work recorded about it; see `mergeFiles`. */
export const mergePeople = async (tx: Tx, context: ActContext, merge: Merge): Promise<void> => {
  await mergeFiles(tx, context, merge, async () => {
    // Here both files are locked, so none is handed over meanwhile.
    await requireNoOpenMove(tx, merge.kept, merge.folded);
    await relinkCases(tx, context, merge.folded, merge.kept);
    return relinkEntries(tx, context, merge.folded, merge.kept);
  });
  await markPairs(tx, merge.folded, 'open', 'merged');
};

/** Takes a merge back; answers the file that had kept the other. */
export const unmergePeople = async (
  tx: Tx,
  context: ActContext,
  folded: PersonRef,
  rowVersion: number,
): Promise<PersonRef> => {
  const kept = await unmergeFiles(tx, context, folded, rowVersion, async (from, entries) => {
    await relinkCasesBack(tx, context, from, folded);
    return relinkEntries(tx, context, from, folded, entries);
  });
  await markPairs(tx, folded, 'merged', 'open');
  return kept;
};
