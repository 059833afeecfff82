import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { FilingResult } from './file-people.ts';
import { openFactsOf, SEALED_FIELDS, sealedFactsOf, type PersonDraft } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factsOfRow, type PersonRef, type PersonRow } from '../person-row.ts';

/** A fact that a draft states otherwise than the file; sealed values are not repeated here. */
export interface PersonDifference {
  readonly field: string;
  readonly filed: unknown;
  readonly given: unknown;
}

interface Held {
  readonly at: number;
  readonly draft: PersonDraft;
  readonly holder: PersonRef;
}

const isSealed = (field: string): boolean => (SEALED_FIELDS as readonly string[]).includes(field);

const differencesOf = (row: PersonRow, draft: PersonDraft): PersonDifference[] => {
  const filed: Record<string, unknown> = { ...factsOfRow(row), ...openEnvelope(row) };
  const given: Record<string, unknown> = { ...openFactsOf(draft), ...sealedFactsOf(draft) };
  return Object.keys(draft)
    .filter((field) => field !== 'filedOn')
    .filter(
      (field) => given[field] !== null && canonicalJson(given[field]) !== canonicalJson(filed[field] ?? null),
    )
    .map((field) =>
      isSealed(field)
        ? { field, filed: '（已加密）', given: '（已加密）' }
        : { field, filed: filed[field], given: given[field] },
    );
};

/** Says of drafts whose identity number is filed already whether they state anything new. */
export const compareWithFiled = async (
  tx: Tx,
  held: readonly Held[],
): Promise<{ at: number; result: FilingResult }[]> => {
  if (held.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select * from person
    where county_code = any(${[...new Set(held.map(({ holder }) => holder.countyCode))]}::integer[])
      and id = any(${held.map(({ holder }) => holder.id)}::uuid[])
  `.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return held.map(({ at, draft, holder }) => {
    const row = byId.get(holder.id);
    if (!row) return { at, result: { status: 'elsewhere' } };
    const differences = differencesOf(row, draft);
    const result: FilingResult =
      differences.length === 0
        ? { status: 'unchanged', ...holder }
        : { status: 'different', ...holder, differences };
    return { at, result };
  });
};
