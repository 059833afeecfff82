import { sql, type RawBuilder } from 'kysely';
import { countyOf, readIdNumber, regionLevel, regionRange, townshipOf } from '#kit';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { IDENTITY, NAME_SUFFIX } from './person-terms.ts';

/** What a clerk searches people by; every part given must hold. */
export interface PersonQuery {
  /** Words apart by spaces: part of a name, pinyin, initials, identity number, its last four, or a phone number. */
  readonly text?: string;
  readonly region?: number;
  /** Code of list person-identity. */
  readonly identity?: string;
  readonly sex?: string;
  readonly state?: string;
}

/** A query as SQL over `person p`: what to join, what must hold. */
export interface PersonCondition {
  readonly join: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
}

/** Above every character a name can begin with, so that [word, word + LAST] is every text that begins with word. */
const LAST = '\u{10FFFF}';

const begins = (column: string, word: string): RawBuilder<unknown> =>
  sql`(${sql.raw(column)} >= ${word} and ${sql.raw(column)} < ${word + LAST})`;

const blind = (kind: 'id-number' | 'last-four' | 'phone', value: string): Buffer =>
  blindIndex(currentKeyring(), kind, value);

const byIdNumber = (idNumber: string): RawBuilder<unknown> => sql`
  (p.county_code, p.id) in (
    select county_code, person_id from identity_index where blind_index = ${blind('id-number', idNumber)})`;

const joinName = (word: string, alias: string): RawBuilder<unknown> => sql`
  join person_term ${sql.raw(alias)} on ${sql.raw(alias)}.kind = ${NAME_SUFFIX}
    and ${begins(`${alias}.term`, word)}
    and ${sql.raw(alias)}.county_code = p.county_code and ${sql.raw(alias)}.person_id = p.id`;

/** A name that holds the word twice has two such terms; only the one of the first place counts. */
const firstPlace = (word: string, alias: string): RawBuilder<unknown> =>
  sql`strpos(p.name, ${word}) - 1 = length(p.name) - length(${sql.raw(alias)}.term)`;

const wordCondition = (word: string, at: number): PersonCondition => {
  const none = sql``;
  const upper = word.toUpperCase();
  if (/^\d{17}[\dX]$/.test(upper)) {
    const reading = readIdNumber(upper);
    return { join: none, where: reading.ok ? byIdNumber(reading.idNumber) : sql`false` };
  }
  if (/^\d{11}$/.test(word)) return { join: none, where: sql`p.phone_index = ${blind('phone', word)}` };
  if (/^\d{3}[\dX]$/.test(upper))
    return { join: none, where: sql`p.last_four_index = ${blind('last-four', upper)}` };
  if (/^[a-z]+$/i.test(word)) {
    const letters = word.toLowerCase();
    return { join: none, where: sql`(${begins('p.pinyin', letters)} or ${begins('p.initials', letters)})` };
  }
  const alias = `t${at}`;
  return { join: joinName(word, alias), where: firstPlace(word, alias) };
};

const regionCondition = (region: number): RawBuilder<unknown> => {
  switch (regionLevel(region)) {
    case 'village':
      return sql`p.region_code = ${region}`;
    case 'township':
      return sql`p.township_code = ${townshipOf(region)}`;
    case 'county':
      return sql`p.county_code = ${countyOf(region)}`;
    default: {
      const [first, last] = regionRange(region);
      return sql`p.county_code between ${countyOf(first)} and ${countyOf(last)}`;
    }
  }
};

const identityJoin = (identity: string): RawBuilder<unknown> => sql`
  join person_term held on held.kind = ${IDENTITY} and held.term = ${identity}
    and held.county_code = p.county_code and held.person_id = p.id`;

/** Puts a query into SQL; every indexed comparison is an equality or a range, which row-level security lets an index serve. */
export const personCondition = ({ text, region, identity, sex, state }: PersonQuery): PersonCondition => {
  const words = (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordCondition);
  const joins = [...words.map(({ join }) => join), ...(identity ? [identityJoin(identity)] : [])];
  const conditions = [
    ...words.map(({ where }) => where),
    ...(region ? [regionCondition(region)] : []),
    ...(sex ? [sql`p.sex = ${sex}`] : []),
    ...(state ? [sql`p.state = ${state}`] : []),
  ];
  return {
    join: sql.join(joins, sql` `),
    where: conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `),
  };
};
