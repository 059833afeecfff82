import type { CaseState } from '#kit';
import { actsOfSubject, type ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { actOnCase } from './act-on-cases.ts';
import { definitionOf } from './case-definition.ts';
import type { CaseRef, CaseRow } from './case-facts.ts';
import { isAllowed } from './case-actions.ts';
import { getCaseRow, lockCases } from './find-case.ts';

/** Where a case lies, for what is attached to it. */
export interface CasePlace {
  readonly lineNumber: number;
  readonly regionCode: number;
  readonly person: CaseRef;
  readonly isOpen: boolean;
  /** Codes of the papers its item asks for. */
  readonly papers: readonly string[];
}

/** Where a case in scope lies. Throws Problem not-found. */
export const getCasePlace = async (tx: Tx, ref: CaseRef): Promise<CasePlace> => {
  const row = await getCaseRow(tx, ref);
  const item = await definitionOf(tx, row.definition);
  return {
    lineNumber: row.line_number,
    regionCode: row.region_code,
    person: { countyCode: row.person_county, id: row.person_id },
    isOpen: row.is_open ?? false,
    papers: item.materials.map(({ code }) => code),
  };
};

/** What the applicant was told is missing, by the last one-time notice (一次性告知). */
const askedFor = async (tx: Tx, ref: CaseRef): Promise<readonly string[]> => {
  const acts = await actsOfSubject(tx, ref.countyCode, ref.id);
  const asked = acts.findLast(({ kind }) => kind === 'case.ask-supplement');
  const input = (asked?.payload as { input?: { missing?: readonly string[] } } | undefined)?.input;
  return input?.missing ?? [];
};

/** Whether nothing the notice names is missing any more. What it says besides papers, only a clerk can tell. */
const isAllBrought = async (tx: Tx, row: CaseRow, received: readonly string[]): Promise<boolean> => {
  const { materials } = await definitionOf(tx, row.definition);
  const missing = await askedFor(tx, { countyCode: row.county_code, id: row.id });
  return missing.every((line) =>
    materials.some(({ code, title }) => title === line && received.includes(code)),
  );
};

/**
 * Notes a paper as received once its file is kept, in the same transaction. Nothing happens where it was noted before.
 * The last paper a one-time notice named brings the supplement to its end (补正): the case goes on where it was.
 */
export const receivePaper = async (
  tx: Tx,
  context: ActContext,
  ref: CaseRef,
  paper: string,
): Promise<void> => {
  const [row] = await lockCases(tx, ref.countyCode, [ref.id]);
  if (!row || !isAllowed(row.state as CaseState, 'take-papers')) return;
  const before = row.materials as unknown as readonly string[];
  if (before.includes(paper)) return;
  const isWhole = row.state === 'supplementing' && (await isAllBrought(tx, row, [...before, paper]));
  await actOnCase(tx, context, ref, {
    action: isWhole ? 'supplement' : 'take-papers',
    input: { materials: [paper] },
    rowVersion: row.row_version,
  });
};
