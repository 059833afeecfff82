import { sql } from 'kysely';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from './person-row.ts';
import { survivorsOf, type MergeableRow } from './survivors-of.ts';

interface HeldRow extends MergeableRow {
  readonly blind_index: Buffer;
}

/** The people in scope who hold these identity numbers (18 characters, upper-case X), by number; others are left out. A number of a folded file leads to the file it was folded into. */
export const findByIdNumbers = async (
  tx: Tx,
  idNumbers: readonly string[],
): Promise<Map<string, PersonRef & { readonly name: string }>> => {
  if (idNumbers.length === 0) return new Map();
  const keyring = currentKeyring();
  const byIndex = new Map(
    idNumbers.map((number) => [blindIndex(keyring, 'id-number', number).toString('hex'), number]),
  );
  const { rows } = await sql<HeldRow>`
    with held as materialized (
      select blind_index, county_code, person_id from identity_index
      where blind_index = any(${[...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])
    )
    select held.blind_index, p.county_code, p.id, p.name, p.merged_into
    from held join person p on p.county_code = held.county_code and p.id = held.person_id
  `.execute(tx);
  const survivors = await survivorsOf(tx, rows);
  return new Map(
    rows.flatMap((row) => {
      const number = byIndex.get(row.blind_index.toString('hex'));
      const held = survivors.get(row.id) ?? row;
      return number ? [[number, { countyCode: row.county_code, id: held.id, name: held.name }] as const] : [];
    }),
  );
};
