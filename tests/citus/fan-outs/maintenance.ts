import type { FanOut } from './define-fan-out.ts';

/** What the operator's commands and the jobs of the server ask of everything there is. */
export const maintenance: readonly FanOut[] = [
  {
    name: 'every row, to be compared with the fold of its acts',
    why: 'The command verify reads everything, a thousand rows at a time in the order of county and id.',
    statements: [
      'select * from <table> where … (county_code, id) > (?::uuid) order by county_code, id limit ?',
      'select county_code, id, entry_id from hall_ticket where … (county_code, id) > (?::uuid) order by county_code, id limit ?',
      'select county_code, id, entry_id from hotline_call where … (county_code, id) > (?::uuid) order by county_code, id limit ?',
      'select report.county_code, report.id, report.content, … from report left join act on … where (report.county_code, report.id) > (?::uuid) order by report.county_code, report.id limit ?',
      'select * from campaign_task where campaign = ? and (county_code, id) > (?::uuid) order by county_code, id limit ?',
      'select * from message_event where county_code = any(?::integer[]) and message_id = any(?::uuid[]) order by message_id, number',
      'select * from act where county_code = any(?::integer[]) and subject_id = any(?::uuid[]) order by id',
      'select entry_id, person_county, person_id from entry_person where county_code = any(?::integer[]) and entry_id = any(?::uuid[]) order by county_code, entry_id, place',
    ],
  },
  {
    name: 'every campaign, move, settled pair, draft and edition, to be compared with its acts',
    why: 'The command verify; of these there are few.',
    statements: [
      'select * from campaign order by county_code, id',
      'select * from person_move order by county_code, id',
      "select * from duplicate_pair where state = 'not-same' or settled_at is not null",
      'select county_code, id from report_draft order by county_code, id',
      'select county_code, id from report_edition order by county_code, id',
    ],
  },
  {
    name: 'identity numbers that lead to no file, and entries that name folded files',
    why: 'The command verify; the keys of both meet on the coordinator.',
    statements: [
      'select county_code, person_id from identity_index except select county_code, id from person limit 50',
      'select county_code, id from ledger_entry where (person_county, person_id) in (select county_code, id from person where merged_into is not null) union select county_code, entry_id from entry_person where …',
    ],
  },
  {
    name: 'counties there are, for work done county by county',
    why: 'One short list of codes from each shard.',
    statements: [
      'select distinct county_code from act_unsealed',
      'select distinct county_code from metric_delta',
      'select distinct county_code from <table> where … order by county_code',
      'select distinct county_code from annual_confirmation where … order by 1',
      'select distinct county_code, mirror from mirror_record order by 1, 2',
      'select distinct s.county_code from <table> s where … order by 1',
      'select county_code from act_seal union select county_code from act_unsealed union select county_code from act order by 1',
      'select county_code from person union select county_code from ledger_entry union …',
    ],
  },
  {
    name: 'what is still sealed with an older key',
    why: 'Asked when keys are changed: counties with such rows, and how many are left.',
    statements: [
      'select distinct county_code from <table> where key_version <> ?',
      'select count(*)::integer as left from <table> where key_version <> ?',
    ],
  },
  {
    name: 'heads of the chains',
    why: 'Signed with each backup: the last seal of each county, found by its key.',
    statements: [
      'select distinct on (county_code) county_code, number, digest from act_seal order by county_code, number desc',
    ],
  },
  {
    name: 'documents whose bytes are still to be erased, and who else holds them',
    why: 'A job, a thousand at a time; scans that came with a move lie in another county than their bytes.',
    statements: [
      "select county_code, id, … from document where state = 'erased' and not bytes_gone limit 1000",
      "select from document where bytes_county = ? and state in ('kept', 'removed') and … limit 1",
    ],
  },
  {
    name: 'filter columns of a ledger, written anew',
    why: 'Once, at the first start after a definition changed them; each shard changes its own entries.',
    statements: ['update ledger_entry set t1 = … where ledger = ?'],
  },
  {
    name: 'whether a table holds anything',
    why: 'Asked of every table before a backup is restored into it.',
    statements: ['select 1 from <table> limit 1'],
  },
];
