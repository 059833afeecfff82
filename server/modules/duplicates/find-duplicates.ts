import { sql } from 'kysely';
import {
  countiesWithChanges,
  forgetChanges,
  isComparable,
  likeness,
  likenessKeys,
  likenessOfRow,
  notedChanges,
  type PersonRow,
} from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { commonRegion, standsFirst } from './pair-row.ts';

/** Changes looked at in one transaction. */
const CHANGES_PER_BATCH = 500;

/** Files sharing a key with one file beyond these are left alone: such a key tells nothing. */
const MOST_SHARERS = 30;

const KEY_COLUMNS = { county_code: 'integer', key: 'bigint', person_id: 'uuid' };

const PAIR_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  first_id: 'uuid',
  second_county: 'integer',
  second_id: 'uuid',
  region_code: 'bigint',
  lead_reason: 'text',
  reasons: 'text[]',
  found_on: 'date',
};

const filesOf = async (tx: Tx, counties: readonly number[], ids: readonly string[]): Promise<PersonRow[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = any(${counties}::integer[]) and id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
};

const replaceKeys = async (
  tx: Tx,
  county: number,
  ids: readonly string[],
  files: readonly PersonRow[],
): Promise<void> => {
  await sql`delete from duplicate_key where county_code = ${county} and person_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  const rows = files.flatMap((file) =>
    likenessKeys(likenessOfRow(file)).map((key) => ({ county_code: county, key, person_id: file.id })),
  );
  await insertRows(tx, 'duplicate_key', KEY_COLUMNS, rows, 'on conflict do nothing');
};

interface Shared {
  readonly mine: string;
  readonly county_code: number;
  readonly person_id: string;
}

/** Files that share a key with the given ones of a county, for `explain` as well. */
export const sharersStatement = (county: number, ids: readonly string[]) => sql<Shared>`
  select mine.person_id as mine, other.county_code, other.person_id
  from duplicate_key mine
  join duplicate_key other on other.key = mine.key
  where mine.county_code = ${county} and mine.person_id = any(${ids}::uuid[])
    and (other.county_code, other.person_id) <> (mine.county_code, mine.person_id)
  group by 1, 2, 3`;

/** The pairs that the given files stand in now, as rows. */
const pairsOf = async (tx: Tx, county: number, files: readonly PersonRow[]) => {
  const byId = new Map(files.map((file) => [file.id, file]));
  const { rows: shared } = await sharersStatement(county, [...byId.keys()]).execute(tx);
  const few = [...Map.groupBy(shared, (row) => row.mine).values()].flatMap((rows) =>
    rows.slice(0, MOST_SHARERS),
  );
  const others = await filesOf(
    tx,
    [...new Set(few.map((row) => row.county_code))],
    [...new Set(few.map((row) => row.person_id))],
  );
  const otherById = new Map(others.map((file) => [file.id, file]));
  const day = today();
  const pairs = few.flatMap(({ mine, person_id: other }) => {
    const [one, two] = [byId.get(mine), otherById.get(other)];
    if (!one || !two) return [];
    const reasons = likeness(likenessOfRow(one), likenessOfRow(two));
    const [lead] = reasons;
    if (lead === undefined) return [];
    const inOrder = standsFirst(
      { countyCode: one.county_code, id: one.id },
      { countyCode: two.county_code, id: two.id },
    );
    const [first, second] = inOrder ? [one, two] : [two, one];
    return [
      {
        county_code: first.county_code,
        id: newId(),
        first_id: first.id,
        second_county: second.county_code,
        second_id: second.id,
        region_code: commonRegion(first.region_code, second.region_code),
        lead_reason: lead,
        reasons,
        found_on: day,
      },
    ];
  });
  // Two files of one batch meet twice; one statement may write a pair only once.
  return [...new Map(pairs.map((pair) => [`${pair.first_id}/${pair.second_id}`, pair])).values()];
};

/** Open pairs of files that changed no longer stand as they did; they are found again below if they still do. */
const dropOpenPairs = async (tx: Tx, county: number, ids: readonly string[], kept: readonly string[]) => {
  await sql`
    delete from duplicate_pair where state = 'open' and id <> all(${kept}::uuid[])
      and county_code = ${county} and first_id = any(${ids}::uuid[])
  `.execute(tx);
  await sql`
    delete from duplicate_pair where state = 'open' and id <> all(${kept}::uuid[])
      and second_county = ${county} and second_id = any(${ids}::uuid[])
  `.execute(tx);
};

const lookAtBatch = async (tx: Tx, county: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('duplicates'))`.execute(tx);
  const { notes, people } = await notedChanges(tx, county, CHANGES_PER_BATCH);
  if (notes.length === 0) return 0;
  const files = (await filesOf(tx, [county], people)).filter(isComparable);
  await replaceKeys(tx, county, people, files);
  const pairs = await pairsOf(tx, county, files);
  const written = await insertRows<{ id: string }>(
    tx,
    'duplicate_pair',
    PAIR_COLUMNS,
    pairs,
    `on conflict (county_code, first_id, second_county, second_id) do update
     set reasons = excluded.reasons, lead_reason = excluded.lead_reason, region_code = excluded.region_code
     returning id`,
  );
  await dropOpenPairs(
    tx,
    county,
    people,
    written.map(({ id }) => id),
  );
  await forgetChanges(tx, county, notes);
  return notes.length;
};

/**
 * Job: looks at files filed or changed since the last round and keeps the list of pairs that may be one person, at most
 * `batches` batches of 500 changes. A pair settled as two people stays settled. Answers how many changes were looked at.
 */
export const findDuplicates = async (db: Database, batches = Infinity): Promise<number> => {
  const counties = await inScope(db, WHOLE_SCOPE, countiesWithChanges);
  let [looked, left] = [0, batches];
  for (const county of counties) {
    for (let count = CHANGES_PER_BATCH; count > 0 && left > 0; left -= 1) {
      count = await inScope(db, WHOLE_SCOPE, (tx) => lookAtBatch(tx, county));
      looked += count;
    }
  }
  return looked;
};
