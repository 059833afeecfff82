import { sql } from 'kysely';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from '../person-row.ts';
import { survivorsOf, type MergeableRow } from '../merging/survivors-of.ts';

interface HeldRow extends MergeableRow {
  readonly blind_index: Buffer;
}

type HeldPerson = PersonRef & { readonly name: string };

/** The people in scope by the blind indexes of identity numbers, in hexadecimal; as `findByIdNumbers`, where no number is at hand. */
export const findByIdIndexes = async (
  tx: Tx,
  indexes: readonly Buffer[],
): Promise<Map<string, HeldPerson>> => {
  if (indexes.length === 0) return new Map();
  const { rows } = await sql<HeldRow>`
    with held as materialized (
      select blind_index, county_code, person_id from identity_index
      where blind_index = any(${[...indexes]}::bytea[])
    )
    select held.blind_index, p.county_code, p.id, p.name, p.merged_into
    from held join person p on p.county_code = held.county_code and p.id = held.person_id
  `.execute(tx);
  const survivors = await survivorsOf(tx, rows);
  return new Map(
    rows.map((row) => {
      const { id, name } = survivors.get(row.id) ?? row;
      return [row.blind_index.toString('hex'), { countyCode: row.county_code, id, name }];
    }),
  );
};

/** The people in scope who hold these identity numbers (18 characters, upper-case X), by number; others are left out. A number of a folded file leads to the file it was folded into. */
export const findByIdNumbers = async (
  tx: Tx,
  idNumbers: readonly string[],
): Promise<Map<string, HeldPerson>> => {
  const keyring = currentKeyring();
  const indexes = idNumbers.map((number) => ({ number, index: blindIndex(keyring, 'id-number', number) }));
  const found = await findByIdIndexes(
    tx,
    indexes.map(({ index }) => index),
  );
  return new Map(
    indexes.flatMap(({ number, index }) => {
      const person = found.get(index.toString('hex'));
      return person ? [[number, person] as const] : [];
    }),
  );
};
