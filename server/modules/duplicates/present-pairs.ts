import { sql } from 'kysely';
import { z } from 'zod';
import { regionNames } from '#modules/regions';
import { ListedPerson, personKey, presentListedPerson, type PersonRow } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { firstOf, secondOf, type PairRow } from './pair-row.ts';

export const PairShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  first: ListedPerson,
  second: ListedPerson,
  reasons: z.array(z.string()).describe('Codes of list duplicate-reason, strongest first.'),
  state: z.string(),
  foundOn: z.string(),
  settledBy: z.string().nullable(),
  settledAt: z.string().nullable(),
  settledWhy: z.string().nullable(),
  rowVersion: z.number().int(),
});

const peopleOf = async (tx: Tx, pairs: readonly PairRow[]): Promise<ReadonlyMap<string, PersonRow>> => {
  const refs = pairs.flatMap((pair) => [firstOf(pair), secondOf(pair)]);
  if (refs.length === 0) return new Map();
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${refs.map((ref) => ref.id)}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [personKey({ countyCode: row.county_code, id: row.id }), row]));
};

const settlersOf = async (tx: Tx, pairs: readonly PairRow[]): Promise<ReadonlyMap<string, string>> => {
  const ids = pairs.flatMap((pair) => pair.settled_by ?? []);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.display_name]));
};

/** Pairs as they are shown: both people with masked numbers, and who settled them. Files out of scope drop their pair. */
export const presentPairs = async (
  tx: Tx,
  pairs: readonly PairRow[],
): Promise<z.input<typeof PairShape>[]> => {
  const people = await peopleOf(tx, pairs);
  const settlers = await settlersOf(tx, pairs);
  const names = await regionNames(
    tx,
    [...people.values()].map((row) => row.region_code),
  );
  return pairs.flatMap((pair) => {
    const [first, second] = [people.get(personKey(firstOf(pair))), people.get(personKey(secondOf(pair)))];
    if (!first || !second) return [];
    return [
      {
        countyCode: pair.county_code,
        id: pair.id,
        first: presentListedPerson(first, names),
        second: presentListedPerson(second, names),
        reasons: pair.reasons,
        state: pair.state,
        foundOn: pair.found_on,
        settledBy: settlers.get(pair.settled_by ?? '') ?? null,
        settledAt: pair.settled_at?.toISOString() ?? null,
        settledWhy: pair.settled_why,
        rowVersion: pair.row_version,
      },
    ];
  });
};
