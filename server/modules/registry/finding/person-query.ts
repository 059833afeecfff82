import { sql, type RawBuilder } from 'kysely';
import { blindIndex, type BlindKind } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { beginsWith } from '#platform/db/begins-with.ts';
import { inOneOf, regionCondition } from './area-condition.ts';
import { factConditions, type FactFilters } from './person-filters.ts';
import { IDENTITY, NAME_SUFFIX, SKILL, SPELLING, UNIT } from './person-terms.ts';
import { readSearchWords, type SearchWords } from './search-words.ts';
import { STANDING_STATES } from '../person-state.ts';

/** What a clerk searches people by; every part given must hold. */
export interface PersonQuery extends FactFilters {
  /** Words apart by spaces: part of a name, pinyin, initials, identity number, its last four, phone, unit. */
  readonly text?: string;
  readonly region?: number;
  /** Code of list person-identity. */
  readonly identity?: string;
  /** Code of list person-skill. */
  readonly skill?: string;
  /** Beginning of the code of a unit of service, or its number. */
  readonly unit?: string;
  /** Words of the text that name places: a person lives in one of each; see `readPlaceWords`. */
  readonly places?: readonly (readonly number[])[];
  readonly state?: string;
}

/**
 * A query as SQL over `person p`. When a name leads, `t` is its term and the answer comes in the order of the term's
 * index, so that a page is found without sorting however many there are.
 */
export interface PersonSelection {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly ledByTerm: boolean;
}

const blind = (kind: BlindKind, value: string): Buffer => blindIndex(currentKeyring(), kind, value);

/** With a part of the name, found within the index: hundreds share four digits in a large city, few of them the name. */
const byLastFour = (four: string, named: readonly string[]): RawBuilder<unknown> => {
  const index = blind('last-four', four);
  if (named.length === 0) return sql`p.last_four_index = ${index}`;
  const ofName = named.map((word) => sql`strpos(sharing.name, ${word}) > 0`);
  return sql`(p.county_code, p.id) in (
    select sharing.county_code, sharing.id from person sharing
    where sharing.last_four_index = ${index} and ${sql.join(ofName, sql` and `)})`;
};

const exact = ({ idNumbers, phones, lastFours, named }: SearchWords): RawBuilder<unknown>[] => [
  ...idNumbers.map(
    (number) => sql`(p.county_code, p.id) in (
      select county_code, person_id from identity_index where blind_index = ${blind('id-number', number)})`,
  ),
  ...phones.map((phone) => sql`p.phone_index = ${blind('phone', phone)}`),
  ...lastFours.map((four) => byLastFour(four, named)),
];

/** Words that do not lead only narrow what was found. */
const narrowing = (named: readonly string[], spelled: readonly string[]): RawBuilder<unknown>[] => [
  ...named.map((word) => sql`strpos(p.name, ${word}) > 0`),
  ...spelled.map((word) => sql`(${beginsWith('p.pinyin', word)} or ${beginsWith('p.initials', word)})`),
];

const TERM_JOIN = sql`person_term t join person p on p.county_code = t.county_code and p.id = t.person_id`;

/** A name that holds the word twice has two such terms; only the one of the first place counts. */
const ledByName = (word: string): RawBuilder<unknown> => sql`
  t.kind = ${NAME_SUFFIX} and ${beginsWith('t.term', word)}
  and strpos(p.name, ${word}) - 1 = length(p.name) - length(t.term)`;

/** Pinyin and initials are terms alike; a name whose pinyin begins with the letters is not found by its initials again. */
const ledBySpelling = (word: string): RawBuilder<unknown> => sql`
  t.kind = ${SPELLING} and ${beginsWith('t.term', word)}
  and (t.term = p.pinyin or not ${beginsWith('p.pinyin', word)})`;

/** People with a term, each once however many of their terms fit. */
const ofTerm = (kind: number, condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (p.county_code, p.id) in (select county_code, person_id from person_term where kind = ${kind} and ${condition})`;

const identityJoin = (identity: string): RawBuilder<unknown> => sql`
  join person_term held on held.kind = ${IDENTITY} and held.term = ${identity}
    and held.county_code = p.county_code and held.person_id = p.id`;

/** Folded files stay out of lists unless asked for; a search by whole identity number still finds them. */
const foldedAway = ({ idNumbers }: SearchWords, isCount: boolean): RawBuilder<unknown>[] => {
  if (idNumbers.length > 0) return [];
  return [isCount ? sql`p.state = any(${STANDING_STATES}::text[])` : sql`p.merged_into is null`];
};

/**
 * Who holds an identity in an area, counted by the terms alone: their index holds all that is asked, and of the files only
 * the few folded ones are looked at. Undefined for a query that asks anything else as well.
 */
const countOfIdentity = (query: PersonQuery): PersonSelection | undefined => {
  const { identity, region, ...others } = query;
  if (!identity || Object.values(others).some((asked) => asked !== undefined && asked !== ''))
    return undefined;
  const conditions = [
    sql`t.kind = ${IDENTITY} and t.term = ${identity}`,
    ...(region ? regionCondition(region, 't', true) : []),
    sql`not exists (
      select 1 from person folded
      where folded.county_code = t.county_code and folded.id = t.person_id and folded.merged_into is not null)`,
  ];
  return { from: sql`person_term t`, where: sql.join(conditions, sql` and `), ledByTerm: false };
};

/**
 * Every indexed comparison is an equality or a range, which row-level security lets an index serve. A count says the same by
 * the columns of `person_counted`, where it can, so that no file is read.
 */
export const selectPeople = (query: PersonQuery, { isCount = false } = {}): PersonSelection => {
  const ofIdentity = isCount ? countOfIdentity(query) : undefined;
  if (ofIdentity) return ofIdentity;
  const { text, region, identity, skill, unit, places, state } = query;
  const words = readSearchWords(text ?? '');
  const isExact = words.idNumbers.length + words.phones.length + words.lastFours.length > 0;
  const [name, ...names] = words.named.toSorted((left, right) => right.length - left.length);
  const [spelling, ...spellings] = words.spelled.toSorted((left, right) => right.length - left.length);
  const lead = isExact ? undefined : name ? ledByName(name) : spelling ? ledBySpelling(spelling) : undefined;
  const conditions = [
    ...(words.impossible ? [sql`false`] : []),
    ...exact(words),
    ...(lead ? [lead] : []),
    ...narrowing(lead && name ? names : words.named, lead && !name ? spellings : words.spelled),
    ...(region ? regionCondition(region, lead ? 't' : 'p', isCount) : []),
    ...[...words.units, ...(unit ? [unit] : [])].map((word) => ofTerm(UNIT, beginsWith('term', word))),
    ...(skill ? [ofTerm(SKILL, sql`term = ${skill}`)] : []),
    ...(places ?? []).map((codes) => inOneOf(codes, lead ? 't' : 'p')),
    ...factConditions(query),
    ...(state ? [sql`p.state = ${state}`] : foldedAway(words, isCount)),
  ];
  return {
    from: sql`${lead ? TERM_JOIN : sql`person p`} ${identity ? identityJoin(identity) : sql``}`,
    where: conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `),
    ledByTerm: lead !== undefined,
  };
};
