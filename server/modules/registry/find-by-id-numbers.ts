import { sql } from 'kysely';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from './person-row.ts';

/** The people in scope who hold these identity numbers (18 characters, upper-case X), by number; others are left out. */
export const findByIdNumbers = async (
  tx: Tx,
  idNumbers: readonly string[],
): Promise<Map<string, PersonRef & { readonly name: string }>> => {
  if (idNumbers.length === 0) return new Map();
  const keyring = currentKeyring();
  const byIndex = new Map(
    idNumbers.map((number) => [blindIndex(keyring, 'id-number', number).toString('hex'), number]),
  );
  const { rows } = await sql<{ blind_index: Buffer; county_code: number; id: string; name: string }>`
    with held as materialized (
      select blind_index, county_code, person_id from identity_index
      where blind_index = any(${[...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])
    )
    select held.blind_index, p.county_code, p.id, p.name
    from held join person p on p.county_code = held.county_code and p.id = held.person_id
  `.execute(tx);
  return new Map(
    rows.flatMap((row) => {
      const number = byIndex.get(row.blind_index.toString('hex'));
      return number ? [[number, { countyCode: row.county_code, id: row.id, name: row.name }] as const] : [];
    }),
  );
};
