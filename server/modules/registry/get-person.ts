import { sql } from 'kysely';
import type { RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { PersonRef, PersonRow } from './person-row.ts';

/** The row of a person in scope, or undefined. `lock` holds it until the transaction ends. */
export const findPerson = async (
  tx: Tx,
  { countyCode, id }: PersonRef,
  { lock = false } = {},
): Promise<PersonRow | undefined> => {
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = ${countyCode} and id = ${id} ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  return rows[0];
};

/** One sentence whether a person does not exist or lies outside the scope. */
export const personNotFound = (): Problem =>
  new Problem('not-found', 'person-not-found', '没有找到该人员，或该人员不在您的管辖范围内。', {
    advice: '请核对人员所属地区，或请上级单位查询。',
  });

/** As `findPerson`, but throws `personNotFound`. */
export const getPerson = async (tx: Tx, ref: PersonRef, options?: { lock: boolean }): Promise<PersonRow> => {
  const row = await findPerson(tx, ref, options);
  if (row) return row;
  throw personNotFound();
};

/** The area of a person in scope, where no more is asked than that there is such a file. Throws `personNotFound`. */
export const requirePerson = async (tx: Tx, { countyCode, id }: PersonRef): Promise<RegionCode> => {
  const { rows } = await sql<{ region_code: RegionCode }>`
    select region_code from person where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  const [row] = rows;
  if (row) return row.region_code;
  throw personNotFound();
};
