import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseRef, CaseRow } from './case-facts.ts';

export const caseNotFound = (): Problem =>
  new Problem('not-found', 'case-not-found', '没有找到这件办件，或不在您的管辖范围内。', {
    advice: '请核对编号，或请上级单位查询。',
  });

/** A case in scope by its number. Throws Problem not-found. */
export const getCaseByNumber = async (tx: Tx, number: string): Promise<CaseRow> => {
  const county = Number(number.slice(0, 6));
  if (!Number.isInteger(county)) throw caseNotFound();
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${county} and number = ${number}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw caseNotFound();
};

/** A case in scope. Throws Problem not-found. */
export const getCaseRow = async (tx: Tx, { countyCode, id }: CaseRef): Promise<CaseRow> => {
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${countyCode} and id = ${id}::uuid
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw caseNotFound();
};

/** Those cases of one county that are in scope. */
export const readCases = async (tx: Tx, countyCode: number, ids: readonly string[]): Promise<CaseRow[]> => {
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${countyCode} and id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
};

/** Those cases of one county that are in scope, held until the transaction ends. */
export const lockCases = async (tx: Tx, countyCode: number, ids: readonly string[]): Promise<CaseRow[]> => {
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${countyCode} and id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  return rows;
};
