import type { FanOut } from './define-fan-out.ts';

/** What is asked once, when the demonstration city is made, and by the tests that look at it. */
export const demonstration: readonly FanOut[] = [
  {
    name: 'demonstration: people of its city to make work for',
    why: 'Once, when the city is made; some hundred of its people.',
    statements: [
      "select * from person where county_code = (select min(county_code) from person) and state = 'active' and enlisted_on is not null and … limit ?",
      "select * from person where region_code between ? and ? and state = 'active' and merged_into is null order by (difficulty is null), … limit ?",
      "select county_code, id from person where region_code between ? and ? and state = 'active' and merged_into is null and … limit ?",
      'select p.county_code, p.id, p.region_code from person p where p.county_code between ? and ? and p.difficulty is not null and p.merged_into is null order by p.county_code, p.id limit ?',
    ],
  },
  {
    name: 'demonstration: work it made, to be carried on',
    why: 'Once, when the city is made: its few cases, parts, campaigns and visits.',
    statements: [
      "select county_code, id, row_version from case_file where item = ? and state = 'applied' order by id",
      "select county_code, id, row_version from case_part where code = 'reporting' and state = 'sent' order by id",
      'select region_code from campaign_task where campaign = ? order by region_code',
      'select * from campaign_target where campaign = ? order by county_code, person_id',
      "select person_county as county, person_id as id, min(business_day) as day from ledger_entry where county_code = any(?::integer[]) and ledger = ? and person_id = any(?::uuid[]) and state in ('submitted', 'accepted') group by 1, 2",
    ],
  },
  {
    name: 'tests: what the demonstration holds',
    why: 'Looked at by its tests, in a city of 1,500 people.',
    statements: [
      'select kind from document where carried_from is not null',
      "select county_code, id from person where region_code between ? and ? and state = 'active' and merged_into is null order by filed_on, name, id limit 1",
      'select business_day from ledger_entry where ledger = ? and t1 = ?',
      'select ended_on from person where state = ?',
      'select ledger, min(business_day) as first, max(business_day) as last from ledger_entry group by ledger',
      'select person.identities from ledger_entry inner join person on person.county_code = ledger_entry.county_code and person.id = ledger_entry.person_id where ledger = ? and t2 = ?',
      'select reason, effective_on from act where kind = ?',
      'select count(*) as count from person where moved_from_id is null',
      'select distinct act.county_code, account.display_name from act inner join ledger_entry on ledger_entry.county_code = act.county_code and ledger_entry.id = act.subject_id left join account on account.id = act.account_id where ledger = ?',
      'select distinct kind from act',
      'select distinct kind from document order by kind',
      'select number from archive_file',
      'select state, direction, folders_left from person_move order by direction',
    ],
  },
];
