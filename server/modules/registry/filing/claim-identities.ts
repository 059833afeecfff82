import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { arrayLiteral } from '#platform/db/array-literal.ts';
import { bytes } from '#platform/db/insert-rows.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { PersonRef } from '../person-row.ts';

export interface IdentityClaim extends PersonRef {
  /** As a bytea literal. */
  readonly blindIndex: string;
}

/**
 * Claims identity numbers for new files, across all counties at once. Answers, per blind index, the file that holds
 * it already; a number missing from the answer is now ours. Two writers claiming one number: the second waits
 * for the first to commit and then finds it taken.
 */
export const claimIdentities = async (
  tx: Tx,
  claims: readonly IdentityClaim[],
): Promise<Map<string, PersonRef>> => {
  const indexes = arrayLiteral(
    claims.map((claim) => claim.blindIndex),
    'bytea',
  );
  const counties = claims.map((claim) => claim.countyCode);
  const ids = claims.map((claim) => claim.id);
  const { rows: claimed } = await sql<{ blind_index: Buffer }>`
    insert into identity_index (blind_index, index_version, county_code, person_id)
    select blind_index, ${currentKeyring().indexVersion}, county_code, person_id
    from unnest(${indexes}::bytea[], ${counties}::integer[], ${ids}::uuid[])
      as claim(blind_index, county_code, person_id)
    order by blind_index
    on conflict (blind_index) do nothing
    returning blind_index
  `.execute(tx);
  if (claimed.length === claims.length) return new Map();
  const ours = new Set(claimed.map((row) => bytes(row.blind_index)));
  const taken = claims.map((claim) => claim.blindIndex).filter((index) => !ours.has(index));
  const { rows: holders } = await sql<{ blind_index: Buffer; county_code: number; person_id: string }>`
    select blind_index, county_code, person_id from identity_index
    where blind_index = any(${arrayLiteral(taken, 'bytea')}::bytea[])
  `.execute(tx);
  return new Map(
    holders.map((row) => [bytes(row.blind_index), { countyCode: row.county_code, id: row.person_id }]),
  );
};
