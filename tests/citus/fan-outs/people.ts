import type { FanOut } from './define-fan-out.ts';

/** The registry, and what stands beside a person's file. */
export const people: readonly FanOut[] = [
  {
    name: 'people by name, pinyin, last four or phone, and the list of people',
    why: 'Each shard answers one page by its own index; a search within a county asks that county alone.',
    statements: [
      "select p.…, '' as found_by from person p … where … order by p.county_code desc, p.id desc limit ?",
      '( select p.… as found_by from person p where … limit ?)…',
      '( select p.… as found_by from person_term t join person p on p.county_code = t.county_code and p.id = t.person_id where t.kind = ? and … limit ?)…',
      'select p.…, t.term as found_by from person_term t join person p on p.county_code = t.county_code and p.id = t.person_id where t.kind = ? and … order by t.term, t.county_code, t.person_id limit ?',
    ],
  },
  {
    name: 'how many people a search finds',
    why: 'Each shard counts as far as the limit and answers one number.',
    statements: [
      'select count(*) as people from (select 1 from person p … where … ) as found',
      'select count(*) as people from (select 1 from person_term t join person p on p.county_code = t.county_code and p.id = t.person_id where t.kind = ? and … ) as found',
      'select count(*) as people from (select 1 from person_term t where t.kind = ? and t.term = ? and not exists ( select 1 from person folded where folded.county_code = t.county_code and folded.id = t.person_id and folded.merged_into is not null) … ) as found',
    ],
  },
  {
    name: 'people of an area by the whole of their names, to fill a sheet',
    why: 'A sheet names some dozens; each shard looks the names up in an index.',
    statements: [
      'select p.* from person_term t join person p on … where t.kind = ? and t.term = any(?::text[]) and t.region_code between ? and ? and p.name = t.term …',
    ],
  },
  {
    name: 'work done for a person, wherever it was done',
    why: 'Entries, cases, calls and reports lie in the county that did the work; each shard looks under the person in an index.',
    statements: [
      'select e.*… from ( select * from ledger_entry where person_county = ? and person_id = ? union all select entry.* from entry_person named join ledger_entry entry on entry.county_code = named.county_code and entry.id = named.entry_id where named.person_county = ? and named.person_id = ? ) e where … limit ?',
      'select count(*) as $entries … from ( select * from ledger_entry where person_county = ? and person_id = ? union all select entry.* from entry_person named join ledger_entry entry on entry.county_code = named.county_code and entry.id = named.entry_id where named.person_county = ? and named.person_id = ? ) entries where …',
      'select c.*, count(*) over () as cases from case_file c where c.person_county = ? and c.person_id = ?::uuid … order by … limit ?',
      'select a.*, c.definition from case_file c join act a on a.county_code = c.county_code and a.subject_id = c.id where c.person_county = ? and c.person_id = ?::uuid … order by … limit ?',
      'select person_county, person_id, number from case_file where person_county = any(?::integer[]) and person_id = any(?::uuid[]) and item = ? and is_open',
    ],
  },
  {
    name: 'names beside a page of work of several counties',
    why: 'A second statement for the people of one page, led to the shards of their counties only.',
    statements: ['select … from person where county_code = any(?::integer[]) and id = any(?::uuid[])'],
  },
  {
    name: 'people of a county confirmed elsewhere',
    why: 'A confirmation may be recorded where somebody lives now; each shard looks under the county of the file.',
    statements: [
      "select person_id, min(business_day) as on from ledger_entry where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ? and person_id = any(?::uuid[]) and business_day between ?::date and ?::date group by person_id",
      "with confirmed as materialized ( select distinct on (person_id) … from ledger_entry where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ? and … ) update annual_confirmation listed set … where listed.county_code = ? and …",
      "with standing as materialized ( select person_id, … from ledger_entry where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ? and … ) update annual_confirmation listed set …",
    ],
  },
  {
    name: 'where a person is named, before a file is moved or folded',
    why: 'Entries that name the person lie in any county; each shard looks under the person in an index.',
    statements: [
      'select count(*) as entries from ( select * from ledger_entry where person_county = ? and person_id = ? union all select entry.* from entry_person named join … ) entries where …',
      'select distinct county_code from ( select * from ledger_entry where person_county = ? and person_id = ? union all select entry.* from entry_person named join … ) named order by 1',
    ],
  },
  {
    name: 'files under identity numbers',
    why: 'A few shards of the identity index, then the files of the counties it leads to.',
    statements: [
      'select blind_index, county_code, person_id from identity_index where blind_index = any(?::bytea[])',
      'with held as materialized ( select blind_index, county_code, person_id from identity_index where blind_index = any(?::bytea[]) ) select held.blind_index, p.county_code, p.id, p.name, p.merged_into from held join person p on …',
    ],
  },
  {
    name: 'files that share a signal with these, wherever they are',
    why: 'Signals lie by their digest, so that files which share one meet; those of a file lie on several shards.',
    statements: [
      'select mine.person_id as mine, other.county_code, other.person_id from duplicate_key mine join duplicate_key other on other.key = mine.key where mine.county_code = ? and mine.person_id = any(?::uuid[]) and …',
      'select distinct county_code, person_id from duplicate_key where key = any(?::bigint[]) limit ?',
      'delete from duplicate_key where county_code = ? and person_id = any(?::uuid[])',
    ],
  },
  {
    name: 'pairs whose second file lies here',
    why: 'A pair lies in the county of its first file; each shard looks under the second in an index.',
    statements: [
      "delete from duplicate_pair where state = 'open' and … and second_county = ? and second_id = any(?::uuid[])",
      'update duplicate_pair set state = ?, … where second_county = ? and second_id = ? and state = ?',
    ],
  },
  {
    name: 'honour files of several counties',
    why: 'Each shard groups its own documents by person and answers one page.',
    statements: [
      "select * from ( select county_code, person_id, max(region_code) as region_code, …, (array_agg(id order by recorded_at desc) filter (where kind = any(?::text[])))[1] as cover from document where subject_kind = 'person' and … group by county_code, person_id ) as people where … limit ?",
    ],
  },
  {
    name: 'confirmations of the year, moves and pairs to compare over several counties',
    why: 'One page or one count a shard.',
    statements: [
      'select c.* from annual_confirmation c where … c.year = ? and … limit ?',
      'select count(*) as rows from annual_confirmation c where … c.year = ?…',
      'select c.region_code / ?::bigint * ?::bigint as region, count(*) as listed, … from annual_confirmation c where c.year = ? and … c.region_code between ? and ? group by 1 order by 1',
      'select m.* from person_move m where … m.direction = ? and … limit ?',
      'select count(*) as rows from person_move m where … m.direction = ?…',
      'select d.* from duplicate_pair d where … d.state = ? and … limit ?',
      'select count(*) as rows from duplicate_pair d where … d.state = ?…',
    ],
  },
  {
    name: 'what a whole export of a state system brought, and the areas exports have covered',
    why: 'An export of a city writes several counties; counted when it ends.',
    statements: [
      'select count(*) as records from mirror_record where generation_id = ?::uuid',
      "select count(*) as open from mirror_difference where mirror = ? and state = 'open' and region_code between ? and ?",
      'select distinct region_code from mirror_generation where mirror = ? and not is_partial',
    ],
  },
  {
    name: 'records of a state system over several counties, and how many differ',
    why: 'One page, or one row a mirror, from each shard.',
    statements: [
      'select m.* from mirror_record m where … m.mirror = ? and … limit ?',
      'select count(*) as rows from mirror_record m where … m.mirror = ? and …',
      'select mirror, count(*) as count from mirror_record where … gone_on is null and region_code between ? and ? group by 1',
      'select d.* from mirror_difference d where … d.mirror = ? and d.state = ? and … limit ?',
      'select count(*) as rows from mirror_difference d where … d.mirror = ? and d.state = ?…',
      'select d.kind, d.field, count(*) as count from mirror_difference d where … d.mirror = ? and d.state = ? … group by 1, 2 order by 3 desc, 1, 2',
      'select mirror, state, count(*) as count, … from mirror_difference where … region_code between ? and ? group by 1, 2',
      'select distinct on (mirror) * from mirror_generation … order by mirror, made_at desc',
    ],
  },
  {
    name: 'people of several counties named by a piece of work, whether their files stand',
    why: 'By key, in the counties they are filed in.',
    statements: [
      'select county_code, id from person where county_code = any(?::integer[]) and id = any(?::uuid[]) and merged_into is null',
    ],
  },
];
