import { sql } from 'kysely';
import { countyOf, regionLevel, type MirrorDefinition, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { findByIdNumbers } from '#modules/registry';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { lineOfMirror } from './get-mirror.ts';
import type { Generation, MirrorRecordRow, MirrorValue } from './mirror-record.ts';
import type { OfficialRecord } from './official-records.ts';
import type { SealedDraft } from './seal-record.ts';

/** What became of a row: added when the record is new or says something new. A refusal names the column, or none. */
export type MirrorOutcome =
  'added' | 'unchanged' | { readonly column: 'regionCode' | 'idNumber'; readonly reason: string };

const COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  mirror: 'text',
  key_index: 'bytea',
  apart: 'text',
  person_id: 'uuid',
  name: 'text',
  region_code: 'bigint',
  line_number: 'smallint',
  official_number: 'text',
  state: 'text',
  state_on: 'date',
  facts: 'jsonb',
  facts_digest: 'bytea',
  wrapped_key: 'bytea',
  key_version: 'smallint',
  envelope: 'bytea',
  generation_id: 'uuid',
  as_of: 'date',
  first_on: 'date',
  is_news: 'boolean',
} as const;

type Written = { readonly [K in keyof typeof COLUMNS]: unknown } & {
  readonly id: string;
  readonly county_code: number;
};

interface Placed {
  readonly at: number;
  readonly sealed: SealedDraft;
  readonly personId: string | null;
  readonly region: RegionCode;
}

const placesOf = async (tx: Tx, ids: readonly string[], counties: readonly number[]) => {
  if (ids.length === 0) return new Map<string, number>();
  const { rows } = await sql<{ id: string; region_code: number }>`
    select id, region_code from person
    where county_code = any(${[...new Set(counties)]}::integer[]) and id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.region_code]));
};

/** A record lies where our file of the person lies; without one, where the export says, else where the export is from. */
const place = async (tx: Tx, generation: Generation, drafts: readonly SealedDraft[]): Promise<Placed[]> => {
  const people = await findByIdNumbers(tx, [...new Set(drafts.map(({ draft }) => draft.idNumber))]);
  const refs = [...people.values()];
  const places = await placesOf(
    tx,
    refs.map(({ id }) => id),
    refs.map(({ countyCode }) => countyCode),
  );
  return drafts.map((sealed, at) => {
    const person = people.get(sealed.draft.idNumber);
    const own = person && places.get(person.id);
    return {
      at,
      sealed,
      personId: own === undefined ? null : (person?.id ?? null),
      region: own ?? sealed.draft.regionCode ?? generation.region,
    };
  });
};

const textOf = (value: MirrorValue | undefined): string | null =>
  value === undefined ? null : String(value);

const keyOf = (keyIndex: Buffer, apart: string): string => `${keyIndex.toString('hex')}/${apart}`;

/** Locked county by county, in the order every writer locks in. */
const existing = async (tx: Tx, mirror: string, placed: readonly Placed[]) => {
  const known = new Map<string, MirrorRecordRow>();
  for (const [county, group] of byCounty(placed, ({ region }) => countyOf(region))) {
    const { rows } = await sql<MirrorRecordRow>`
      select * from mirror_record
      where county_code = ${county} and mirror = ${mirror}
        and key_index = any(${group.map(({ sealed }) => sealed.keyIndex)}::bytea[])
      order by id for update
    `.execute(tx);
    for (const row of rows) known.set(`${county}/${keyOf(row.key_index, row.apart)}`, row);
  }
  return known;
};

/** Whether the system says something of the matter itself, and not only of the person, that it did not say before. */
const isNews = (standing: OfficialRecord, before: MirrorRecordRow | undefined): boolean =>
  before === undefined ||
  before.is_news ||
  before.state !== standing.state ||
  before.state_on !== standing.state_on ||
  before.official_number !== standing.official_number;

const rowOf = (
  mirror: MirrorDefinition,
  generation: Generation,
  placed: Placed,
  before?: MirrorRecordRow,
): Written => {
  const { sealed, personId, region } = placed;
  const { open } = sealed;
  const standing = {
    official_number: textOf(open[mirror.officialNumber]),
    state: textOf(open[mirror.state]),
    state_on: textOf(open[mirror.stateOn]),
  };
  return {
    county_code: countyOf(region),
    id: before?.id ?? newId(),
    mirror: mirror.code,
    key_index: bytes(sealed.keyIndex),
    apart: sealed.apart,
    person_id: personId,
    name: sealed.draft.name,
    region_code: region,
    line_number: lineOfMirror(mirror),
    ...standing,
    facts: open,
    facts_digest: bytes(sealed.digest),
    wrapped_key: bytes(sealed.wrappedKey),
    key_version: sealed.keyVersion,
    envelope: bytes(sealed.envelope),
    generation_id: generation.id,
    as_of: generation.asOf,
    first_on: generation.asOf,
    is_news: isNews(standing, before),
  };
};

const KEPT = new Set(['county_code', 'id', 'mirror', 'key_index', 'apart', 'first_on']);
const CHANGED = Object.entries(COLUMNS).filter(([name]) => !KEPT.has(name));

const SHAPE = [['id', 'uuid'], ...CHANGED].map(([name, type]) => `${name} ${type}`).join(', ');
const SET = CHANGED.map(([name]) => `${name} = g.${name}`).join(', ');

const overwrite = async (tx: Tx, rows: readonly Written[]): Promise<void> => {
  for (const [county, group] of byCounty(rows, (row) => row.county_code))
    await sql`
      update mirror_record m set ${sql.raw(SET)}, gone_on = null, compared_version = null
      from json_to_recordset(${JSON.stringify(group)}::json) as g(${sql.raw(SHAPE)})
      where m.county_code = ${county} and m.id = g.id
    `.execute(tx);
};

const confirm = async (tx: Tx, { id, asOf }: Generation, rows: readonly MirrorRecordRow[]): Promise<void> => {
  for (const [county, group] of byCounty(rows, (row) => row.county_code))
    await sql`
      update mirror_record set generation_id = ${id}::uuid, as_of = ${asOf}::date
      where county_code = ${county} and id = any(${group.map((row) => row.id)}::uuid[])
    `.execute(tx);
};

/** What an act says of a record: all that is needed to make the row's facts again. */
const actOf = (context: ActContext, generation: Generation, placed: Placed, row: Written) =>
  newAct(context, {
    kind: 'mirror.record',
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: generation.asOf,
    scopeKey: scopeKey(Number(row.line_number), placed.region),
    payload: {
      mirror: row.mirror,
      generation: generation.id,
      name: row.name,
      facts: placed.sealed.open,
      envelope: placed.sealed.envelope.toString('base64'),
      goneOn: null,
    },
  });

const isKnown = (row: MirrorRecordRow, { sealed, personId, region }: Placed): boolean =>
  row.gone_on === null &&
  row.facts_digest.equals(sealed.digest) &&
  row.person_id === personId &&
  row.region_code === region;

const refusalOf = (context: ActContext, line: number, { region }: Placed): MirrorOutcome | null => {
  if (['city', 'province'].includes(regionLevel(region)))
    return { column: 'regionCode', reason: '该身份证号没有建档，请写明所属县（区）或村（社区）。' };
  if (!liesInScope(context.actor.scopeFor('people.write'), scopeKey(line, region)))
    return { column: 'regionCode', reason: '该人员所在地区不在您的管辖范围内。' };
  return null;
};

/**
 * Writes rows of an export by a fixed number of statements, in the caller's transaction. The same row again changes
 * nothing but the export it was last seen in; an older export never overwrites a newer one. Outcomes in the order given.
 */
export const recordMirrored = async (
  tx: Tx,
  context: ActContext,
  mirror: MirrorDefinition,
  generation: Generation,
  drafts: readonly SealedDraft[],
): Promise<MirrorOutcome[]> => {
  const placed = await place(tx, generation, drafts);
  const known = await existing(tx, mirror.code, placed);
  const outcomes: MirrorOutcome[] = drafts.map(() => 'unchanged');
  const [added, changed]: [[Placed, Written][], [Placed, Written][]] = [[], []];
  const confirmed: MirrorRecordRow[] = [];
  const seen = new Set<string>();
  for (const one of placed) {
    const key = `${countyOf(one.region)}/${keyOf(one.sealed.keyIndex, one.sealed.apart)}`;
    const row = known.get(key);
    const refused = refusalOf(context, lineOfMirror(mirror), one);
    const isRepeated = seen.has(key) || (row?.generation_id === generation.id && !isKnown(row, one));
    seen.add(key);
    if (refused) outcomes[one.at] = refused;
    else if (isRepeated)
      outcomes[one.at] = { column: 'idNumber', reason: '表中前面已有同一人的这种记录，请核对后只留一行。' };
    else if (!row) added.push([one, rowOf(mirror, generation, one)]);
    else if (row.as_of > generation.asOf) continue;
    else if (isKnown(row, one)) confirmed.push(row);
    else changed.push([one, rowOf(mirror, generation, one, row)]);
  }
  for (const [one] of [...added, ...changed]) outcomes[one.at] = 'added';
  await insertRows(
    tx,
    'mirror_record',
    COLUMNS,
    added.map(([, row]) => row),
  );
  await overwrite(
    tx,
    changed.map(([, row]) => row),
  );
  await confirm(tx, generation, confirmed);
  await appendActs(
    tx,
    [...added, ...changed].map(([one, row]) => actOf(context, generation, one, row)),
  );
  return outcomes;
};
