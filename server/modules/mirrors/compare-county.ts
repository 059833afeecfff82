import { sql, type RawBuilder } from 'kysely';
import { expressionToSql, regionRange, type MirrorDefinition } from '#kit';
import { findByIdNumbers, personColumn, type PersonRow } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { compareRecord } from './compare-record.ts';
import { isInForce, type MirrorRecordRow } from './mirror-record.ts';
import { ourFacts } from './our-facts.ts';
import { isSealed, allFacts, openRecord } from './seal-record.ts';
import { writeDifferences, type ComparedSubject } from './write-differences.ts';

const RECORDS_PER_READ = 1000;

/** Records whose person was not on file may be of people filed since. */
const linkNewlyFiled = async (tx: Tx, mirror: string, county: number): Promise<void> => {
  const { rows } = await sql<MirrorRecordRow>`
    select * from mirror_record where county_code = ${county} and mirror = ${mirror} and person_id is null
    order by id limit ${RECORDS_PER_READ * 10}
  `.execute(tx);
  for (let at = 0; at < rows.length; at += RECORDS_PER_READ) {
    const batch = rows
      .slice(at, at + RECORDS_PER_READ)
      .map((row) => ({ row, idNumber: openRecord(row).idNumber }));
    const people = await findByIdNumbers(tx, [...new Set(batch.map(({ idNumber }) => idNumber))]);
    const links = batch.flatMap(({ row, idNumber }) => {
      const person = people.get(idNumber);
      return person?.countyCode === county ? [{ id: row.id, person_id: person.id }] : [];
    });
    if (links.length === 0) continue;
    await sql`
      update mirror_record m set person_id = g.person_id, region_code = p.region_code, compared_version = null
      from json_to_recordset(${JSON.stringify(links)}::json) as g(id uuid, person_id uuid), person p
      where m.county_code = ${county} and m.id = g.id and p.county_code = ${county} and p.id = g.person_id
    `.execute(tx);
  }
};

/** Records not compared with the file as it stands now; `of` narrows to some people. */
const stale = async (
  tx: Tx,
  mirror: string,
  county: number,
  of: RawBuilder<unknown>,
): Promise<MirrorRecordRow[]> => {
  const { rows } = await sql<MirrorRecordRow>`
    select m.* from mirror_record m
    left join person p on p.county_code = m.county_code and p.id = m.person_id
    where m.county_code = ${county} and m.mirror = ${mirror} and ${of}
      and (m.compared_version is null or m.compared_version <> coalesce(p.row_version, 0))
    order by m.id limit ${RECORDS_PER_READ}
  `.execute(tx);
  return rows;
};

const peopleOf = async (tx: Tx, county: number, records: readonly MirrorRecordRow[]) => {
  const ids = records.flatMap(({ person_id: id }) => id ?? []);
  if (ids.length === 0) return new Map<string, PersonRow>();
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = ${county} and id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

const subjectOf = (
  mirror: MirrorDefinition,
  record: MirrorRecordRow,
  person: PersonRow | undefined,
): ComparedSubject => {
  const withSealed = mirror.fields.some((field) => isSealed(field) && field.match);
  const found =
    record.gone_on === null
      ? compareRecord(
          mirror,
          {
            name: record.name,
            facts: withSealed ? allFacts(record) : (record.facts as never),
            isInForce: isInForce(record, mirror.ended),
          },
          person ? ourFacts(person, withSealed) : null,
        )
      : [];
  return {
    id: record.id,
    recordId: record.id,
    personId: record.person_id,
    name: person?.name ?? record.name,
    regionCode: person?.region_code ?? record.region_code,
    found,
  };
};

/** A file folded into another leads there. */
const followFolded = async (
  tx: Tx,
  county: number,
  people: ReadonlyMap<string, PersonRow>,
): Promise<boolean> => {
  const folded = [...people.values()].filter((person) => person.merged_into !== null);
  if (folded.length === 0) return false;
  await sql`
    update mirror_record m set person_id = p.merged_into, compared_version = null
    from person p
    where m.county_code = ${county} and p.county_code = ${county} and p.id = m.person_id
      and p.id = any(${folded.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  return true;
};

const compareStale = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  of: RawBuilder<unknown>,
): Promise<void> => {
  for (;;) {
    const records = await stale(tx, mirror.code, county, of);
    if (records.length === 0) return;
    const people = await peopleOf(tx, county, records);
    if (await followFolded(tx, county, people)) continue;
    await writeDifferences(
      tx,
      mirror,
      county,
      records.map((record) => subjectOf(mirror, record, people.get(record.person_id ?? ''))),
    );
    const compared = records.map(({ id, person_id: person }) => ({
      id,
      version: people.get(person ?? '')?.row_version ?? 0,
    }));
    await sql`
      update mirror_record m set compared_version = g.version
      from json_to_recordset(${JSON.stringify(compared)}::json) as g(id uuid, version integer)
      where m.county_code = ${county} and m.id = g.id
    `.execute(tx);
  }
};

/** A record of theirs that is in force, of the person `s`. */
const inForceOf = (mirror: MirrorDefinition): RawBuilder<unknown> => sql`exists (
  select from mirror_record m where m.county_code = s.county_code and m.person_id = s.id and m.mirror = ${mirror.code}
    and m.gone_on is null and (m.state is null or not m.state = any(${[...mirror.ended]}::text[])))`;

interface Lacking {
  readonly id: string;
  readonly name: string;
  readonly region_code: number;
}

/** People who should be there and are not, in the areas whole exports have covered, not yet on the list. */
const newlyLacking = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  covered: RawBuilder<unknown>,
): Promise<Lacking[]> => {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.region_code from person s
    where s.county_code = ${county} and s.state = 'active' and s.merged_into is null and ${covered}
      and ${sql.raw(expressionToSql(mirror.expects!, personColumn))} and not ${inForceOf(mirror)}
      and not exists (select from mirror_difference d where d.county_code = ${county} and d.mirror = ${mirror.code}
        and d.subject_id = s.id and d.field = '' and d.state <> 'gone')
    order by s.id limit ${RECORDS_PER_READ}
  `.execute(tx);
  return rows;
};

/** Those on the list as lacking who no longer are: recorded since, or no longer expected. */
const noLongerLacking = async (tx: Tx, mirror: MirrorDefinition, county: number): Promise<Lacking[]> => {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.region_code from person s
    where s.county_code = ${county} and s.id in (
      select d.subject_id from mirror_difference d where d.county_code = ${county} and d.mirror = ${mirror.code}
        and d.kind = 'missing-theirs' and not d.state = any('{gone,taken}'))
      and (${inForceOf(mirror)} or s.state <> 'active' or s.merged_into is not null
        or not coalesce(${sql.raw(expressionToSql(mirror.expects!, personColumn))}, false))
    order by s.id limit ${RECORDS_PER_READ}
  `.execute(tx);
  return rows;
};

const coveredBy = async (tx: Tx, mirror: string, county: number): Promise<RawBuilder<unknown> | null> => {
  const { rows } = await sql<{ region_code: number }>`
    select distinct region_code from mirror_generation where mirror = ${mirror} and not is_partial
  `.execute(tx);
  const ranges = rows
    .map((row) => regionRange(row.region_code))
    .filter(([first, last]) => Math.floor(first / 1e6) <= county && county <= Math.floor(last / 1e6));
  if (ranges.length === 0) return null;
  return sql`(${sql.join(
    ranges.map(([first, last]) => sql`s.region_code between ${first} and ${last}`),
    sql` or `,
  )})`;
};

const compareLacking = async (tx: Tx, mirror: MirrorDefinition, county: number): Promise<void> => {
  const covered = mirror.expects ? await coveredBy(tx, mirror.code, county) : null;
  if (covered === null) return;
  const subject = (person: Lacking, lacks: boolean): ComparedSubject => ({
    id: person.id,
    recordId: null,
    personId: person.id,
    name: person.name,
    regionCode: person.region_code,
    found: lacks
      ? [{ field: '', kind: 'missing-theirs', theirs: null, ours: '在册', sides: [mirror.code] }]
      : [],
  });
  for (const [read, lacks] of [
    [() => newlyLacking(tx, mirror, county, covered), true],
    [() => noLongerLacking(tx, mirror, county), false],
  ] as const) {
    for (let people = await read(); people.length > 0; people = await read())
      await writeDifferences(
        tx,
        mirror,
        county,
        people.map((person) => subject(person, lacks)),
      );
  }
};

/**
 * Compares what changed on either side since the last time, in the caller's transaction: the list of differences then
 * says what differs now. With `people`, only what concerns these files, for the moment after one was corrected.
 */
export const compareCounty = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  people?: readonly string[],
): Promise<void> => {
  // Two at once would find the same difference twice.
  await sql`select pg_advisory_xact_lock(hashtext(${`mirror ${mirror.code}`}), ${county})`.execute(tx);
  if (people === undefined) await linkNewlyFiled(tx, mirror.code, county);
  const of = people === undefined ? sql`true` : sql`m.person_id = any(${people}::uuid[])`;
  await compareStale(tx, mirror, county, of);
  await compareLacking(tx, mirror, county);
};
