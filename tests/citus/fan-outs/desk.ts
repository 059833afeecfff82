import type { FanOut } from './define-fan-out.ts';

/** What one account has to do or has done, where its posts lie in several counties; and jobs and records for all of them. */
export const desk: readonly FanOut[] = [
  {
    name: 'messages to one account',
    why: 'They lie where their subject does; each shard looks under the account in an index.',
    statements: [
      "select * from message where account_id = ?::uuid and channel = 'in-app' and … limit ?",
      "select count(*) as unread from message where account_id = ?::uuid and channel = 'in-app' and state = 'delivered'…",
      "select distinct county_code from message where account_id = ?::uuid and channel = 'in-app' and state = 'delivered' and …",
    ],
  },
  {
    name: 'entries one account has to review or to finish',
    why: 'Each shard answers one page, or a row a ledger, from the index of what is not accepted.',
    statements: [
      "select 'review' as list, e.ledger, count(*) as entries from ledger_entry e where …",
      "select e.* from ledger_entry e where e.state = 'submitted' and … limit ?",
      "select e.* from ledger_entry e where e.state = 'draft' and e.recorded_by = ?::uuid … limit ?",
    ],
  },
  {
    name: 'own exports and imports, and exports to approve',
    why: 'Each shard looks under the account in an index.',
    statements: [
      'select * from export_job where account_id = ?::uuid … order by made_at desc limit ?',
      "select * from export_job where state = 'asking' and account_id <> ?::uuid … limit ?",
      'select * from import_run where account_id = ? … limit ?',
    ],
  },
  {
    name: 'own saved lists and shared ones',
    why: 'Each shard answers one page.',
    statements: ['select * from saved_list where (account_id = ?::uuid or shared) … limit ?'],
  },
  {
    name: 'the act of a request that names no county, sent twice',
    why: 'Such as one on whatever a filter leaves; each shard looks under the account and the key in an index.',
    statements: ['select * from act where true and account_id = ? and request_key = ?'],
  },
  {
    name: 'what one account of a city or above keyed last',
    why: 'Its acts lie in every county it wrote to; each shard looks under the account in an index.',
    statements: [
      'select * from act where account_id = ?::uuid and request_key is not null … order by id desc limit ?',
    ],
  },
  {
    name: 'exports and imports that wait for the server',
    why: 'Asked when it starts; each shard answers the few that are not finished.',
    statements: [
      'select county_code, id from export_job where state in (?) order by made_at',
      'select county_code, id from import_run where state in (?) order by started_at',
    ],
  },
  {
    name: 'exports whose files have expired, sheets filled and left, and numbers of requests long past',
    why: 'Asked once an hour; changes the rows it finds on each shard.',
    statements: [
      'delete from sheet_filling where expires_at < ?',
      'delete from partner_nonce where seen_at < ?::timestamptz',
      'update export_job set byte_length = ? where state = ? and expires_at < ? and byte_length is not null returning county_code, id',
    ],
  },
  {
    name: 'which counties have something waiting',
    why: 'One small list of codes a round of a job; the work is then done county by county.',
    statements: [
      "select distinct county_code from partner_delivery where state = 'waiting' and next_at <= ?::timestamptz…",
      "select distinct county_code from message where state = 'waiting' and next_at <= ?::timestamptz",
      "select distinct county_code from message where state = 'sent' and awaits_receipt",
      'select distinct county_code from person_change order by 1',
      "select distinct county_code, year from annual_confirmation where state = 'due' order by 1, 2",
      "select distinct county_code from service_rating where state = 'invited' and …",
      "select county_code from service_rating where state = 'rated' and entered_in is null and rated_on < ?::date group by county_code having count(*) >= ?",
    ],
  },
  {
    name: 'acts and reads for the auditor',
    why: 'One page a shard, and a count as far as a page counts.',
    statements: [
      'select count(*) as found from (select 1 from … from act where … order by act.id desc limit ?) … limit ?) as found',
      'select count(*) as found from (select 1 from read_record record where … limit ?) as found',
      'select act.*, account.display_name from … from act where … order by act.id desc limit ?) … as act left join account on account.id = act.account_id order by act.id desc limit ?',
      'select record.county_code, record.id, … from read_record as record left join account on account.id = record.account_id where … order by record.at desc, record.id desc limit ?',
    ],
  },
];
