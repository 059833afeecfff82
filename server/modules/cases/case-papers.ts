import { sql } from 'kysely';
import type { CaseState } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { actOnCase } from './act-on-cases.ts';
import { definitionOf } from './case-definition.ts';
import type { CaseRef, CaseRow } from './case-facts.ts';
import { isAllowed } from './case-actions.ts';
import { getCaseRow } from './find-case.ts';

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

/**
 * Notes a paper as received once its file is kept, in the same transaction. Nothing happens where it was noted before,
 * or while the case waits for a supplement, which the applicant hands in as a whole.
 */
export const receivePaper = async (
  tx: Tx,
  context: ActContext,
  ref: CaseRef,
  paper: string,
): Promise<void> => {
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${ref.countyCode} and id = ${ref.id}::uuid for update
  `.execute(tx);
  const row = rows[0];
  if (!row || !isAllowed(row.state as CaseState, 'take-papers')) return;
  if ((row.materials as unknown as readonly string[]).includes(paper)) return;
  await actOnCase(tx, context, ref, {
    action: 'take-papers',
    input: { materials: [paper] },
    rowVersion: row.row_version,
  });
};
