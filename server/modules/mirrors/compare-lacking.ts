import { sql, type RawBuilder } from 'kysely';
import { expressionToSql, regionRange, type MirrorDefinition } from '#kit';
import { personColumn } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { writeDifferences, type ComparedSubject } from './write-differences.ts';

const PEOPLE_PER_READ = 1000;

/** A record of theirs that is in force, of the person `s` of a county. */
const inForceOf = (mirror: MirrorDefinition, county: number): RawBuilder<unknown> => sql`exists (
  select from mirror_record m where m.county_code = ${county} and m.person_id = s.id and m.mirror = ${mirror.code}
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
  of: RawBuilder<unknown>,
): Promise<Lacking[]> => {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.region_code from person s
    where s.county_code = ${county} and s.state = 'active' and s.merged_into is null and ${of}
      and ${sql.raw(expressionToSql(mirror.expects!, personColumn))} and not ${inForceOf(mirror, county)}
      and not exists (select from mirror_difference d where d.county_code = ${county} and d.mirror = ${mirror.code}
        and d.subject_id = s.id and d.field = '' and d.state <> 'gone')
    order by s.id limit ${PEOPLE_PER_READ}
  `.execute(tx);
  return rows;
};

/** Those on the list as lacking who no longer are: recorded since, or no longer expected. */
const noLongerLacking = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  of: RawBuilder<unknown>,
): Promise<Lacking[]> => {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.region_code from person s
    where s.county_code = ${county} and ${of} and s.id in (
      select d.subject_id from mirror_difference d where d.county_code = ${county} and d.mirror = ${mirror.code}
        and d.kind = 'missing-theirs' and not d.state = any('{gone,taken}'))
      and (${inForceOf(mirror, county)} or s.state <> 'active' or s.merged_into is not null
        or not coalesce(${sql.raw(expressionToSql(mirror.expects!, personColumn))}, false))
    order by s.id limit ${PEOPLE_PER_READ}
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

/** Brings the list of people whom theirs should hold and does not up to date; `of` narrows to some people `s`. */
export const compareLacking = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  of: RawBuilder<unknown>,
): Promise<void> => {
  const covered = mirror.expects ? await coveredBy(tx, mirror.code, county) : null;
  if (covered === null) return;
  const subjectOf = (person: Lacking, found: ComparedSubject['found']): ComparedSubject => ({
    id: person.id,
    recordId: null,
    personId: person.id,
    name: person.name,
    regionCode: person.region_code,
    found,
  });
  const write = async (read: () => Promise<Lacking[]>, found: ComparedSubject['found']): Promise<void> => {
    for (let people = await read(); people.length > 0; people = await read())
      await writeDifferences(
        tx,
        mirror,
        county,
        people.map((person) => subjectOf(person, found)),
      );
  };
  await write(
    () => newlyLacking(tx, mirror, county, sql`${of} and ${covered}`),
    [{ field: '', kind: 'missing-theirs', theirs: null, ours: '在册', sides: [mirror.code] }],
  );
  await write(() => noLongerLacking(tx, mirror, county, of), []);
};
