import { sql, type RawBuilder } from 'kysely';
import type { MirrorDefinition } from '#kit';
import type { PersonRow } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { compareLacking } from './compare-lacking.ts';
import { compareRecord } from './compare-record.ts';
import { leadRecords } from './lead-records.ts';
import { linkNewlyFiled } from './link-newly-filed.ts';
import { isInForce, type MirrorRecordRow } from './mirror-record.ts';
import { ourFacts } from './our-facts.ts';
import { allFacts, isSealed } from './seal-record.ts';
import { writeDifferences, type ComparedSubject } from './write-differences.ts';

const RECORDS_PER_READ = 1000;

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

const compareStale = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  of: RawBuilder<unknown>,
): Promise<void> => {
  for (;;) {
    const records = await stale(tx, mirror.code, county, of);
    if (records.length === 0) return;
    if ((await leadRecords(tx, county, records)) > 0) continue;
    const people = await peopleOf(tx, county, records);
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

/** Keeps a mirror of a county for whoever compares it: two at once would find the same difference twice. */
export const holdComparison = async (tx: Tx, mirror: string, county: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`mirror ${mirror}`}), ${county})`.execute(tx);
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
  await holdComparison(tx, mirror.code, county);
  if (people === undefined) await linkNewlyFiled(tx, mirror.code, county);
  const among = (column: string) =>
    people === undefined ? sql`true` : sql`${sql.ref(column)} = any(${people}::uuid[])`;
  await compareStale(tx, mirror, county, among('m.person_id'));
  await compareLacking(tx, mirror, county, among('s.id'));
};
