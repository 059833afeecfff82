import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export interface MergeableRow {
  readonly county_code: number;
  readonly id: string;
  readonly name: string;
  readonly merged_into: string | null;
}

/** A file may be folded into one that is folded later; more steps than these mean a fault in the data. */
const MOST_STEPS = 20;

const filesAt = async (tx: Tx, rows: readonly MergeableRow[]): Promise<ReadonlyMap<string, MergeableRow>> => {
  const { rows: found } = await sql<MergeableRow>`
    select county_code, id, name, merged_into from person
    where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and id = any(${rows.map((row) => row.merged_into)}::uuid[])
  `.execute(tx);
  return new Map(found.map((row) => [row.id, row]));
};

/**
 * For files that were folded, the file in scope that stands for them now, by the folded file's id; files that stand for
 * themselves are left out. Costs nothing when none was folded.
 */
export const survivorsOf = async (
  tx: Tx,
  files: readonly MergeableRow[],
): Promise<ReadonlyMap<string, MergeableRow>> => {
  const survivors = new Map<string, MergeableRow>();
  let open = files.filter((file) => file.merged_into !== null).map((file) => ({ of: file.id, at: file }));
  for (let step = 0; open.length > 0 && step < MOST_STEPS; step += 1) {
    const found = await filesAt(
      tx,
      open.map(({ at }) => at),
    );
    open = open.flatMap(({ of, at }) => {
      const next = found.get(at.merged_into ?? '');
      if (next === undefined) return [];
      if (next.merged_into === null) survivors.set(of, next);
      return next.merged_into === null ? [] : [{ of, at: next }];
    });
  }
  return survivors;
};
