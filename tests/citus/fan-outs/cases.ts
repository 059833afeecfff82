import type { FanOut } from './define-fan-out.ts';

/** Cases, their parts at departments, and what comes to counters and by telephone. */
export const cases: readonly FanOut[] = [
  {
    name: 'cases on the desks of several counties, and how many',
    why: 'Each shard answers one page by the index of the view, or counts as far as the limit.',
    statements: [
      'select c.*, … as listed_on, null::date as handled_on from case_file c where c.county_code between ? and ? and … limit ?',
      'select c.*, … as listed_on, null::date as handled_on from case_file c where c.is_open and … limit ?',
      'select ( select count(*) from ( select 1 from case_file c where … ) as found)…',
      'select assignee, count(*) as cases from case_file where assignee = any(?::uuid[]) and is_open group by assignee',
      'select desk_key, line_number, desk_region, assignee, count(*) as open, … from case_file where is_open and desk_key is not null … group by desk_key, line_number, desk_region, assignee',
    ],
  },
  {
    name: 'cases that run beside an official system, of people its export newly speaks of',
    why: 'A case stays where it was opened when its applicant moves; each shard looks people up in an index.',
    statements: [
      'select county_code, id from case_file where person_county = any(?::integer[]) and person_id = any(?::uuid[]) and state = any(?::text[])',
    ],
  },
  {
    name: 'open cases of somebody whose file is folded into another, or taken apart again',
    why: 'A case stays where it was opened when its applicant moves; each shard looks the person up in an index.',
    statements: [
      'select c.county_code, c.id from case_file c where c.person_county = ? and c.person_id = ?::uuid and …',
    ],
  },
  {
    name: 'parts of cases sent to departments',
    why: 'A department answers for whole cities; each shard answers one page or one row of counts.',
    statements: [
      'select * from case_part where department_number = ? and region_code between ? and ? and … limit ?',
      'select * from case_part where … and (select current_scope()) @> partner_key … order by … limit ?',
      'select count(*) filter (where … from case_part where … and (select current_scope()) @> partner_key…',
    ],
  },
  {
    name: 'computers of departments and what waits for them',
    why: 'A few connected systems a county; one small group of counts a shard.',
    statements: [
      "select * from partner_system where state = 'active' and url is not null order by county_code, id",
      "select id from partner_system where state = 'paused'",
      'select s.* from partner_system s where … order by s.id desc…',
      'select * from partner_delivery where system_id = ?::uuid and state = ? … order by id desc limit ?',
      "update partner_delivery set state = 'waiting', … where system_county = ? and system_id = ?::uuid and state = 'failed' returning id",
      'select count(*) filter (where true)::integer as all, … from partner_system s where …',
      'select system_id, state, count(*)::integer as deliveries, … from partner_delivery where system_id = any(?::uuid[]) and … group by system_id, state',
    ],
  },
  {
    name: 'halls, their tickets and calls of the hotline over several counties',
    why: 'One page or one row of counts a shard.',
    statements: [
      'select * from hall … order by region_code, title limit ?',
      'select * from hall_ticket … order by day desc, id desc limit ?',
      "select count(*) as count, count(*) filter (where state = 'finished') as finished from hall_ticket…",
      'select * from hotline_call … order by called_at desc, id desc limit ?',
      "select count(*) filter (where state = 'transferred') as open, … from hotline_call…",
    ],
  },
  {
    name: 'what the hotline sent to the desks of an area',
    why: 'It lies with the call, which may be one to the city above; each shard answers one page or one row of counts.',
    statements: [
      'select * from hotline_transfer where … state = ? … limit ?',
      "select * from hotline_transfer where … state = 'open' and … limit ?",
      'select count(*) filter (where state = ?) as open, … from hotline_transfer…',
    ],
  },
  {
    name: 'earlier calls from one telephone',
    why: 'A person may have called from anywhere; each shard looks the number up in an index.',
    statements: ['select * from hotline_call where phone_index = ? order by called_at desc limit ?'],
  },
  {
    name: 'the ticket or call a case came from',
    why: 'A case moved to another county keeps its origin where it was; each shard looks under the case in an index.',
    statements: [
      'select * from hall_ticket where case_county = ? and case_id = ?::uuid order by id limit 1',
      'select * from hotline_call where case_county = ? and case_id = ?::uuid order by id limit 1',
    ],
  },
  {
    name: 'ratings to be put right, and invitations one clerk gave',
    why: 'One page or one row of counts a shard.',
    statements: [
      'select r.*, s.item_title, s.level from rating_rectification r join service_rating s on s.county_code = r.county_code and s.id = r.id and … limit ?',
      "select count(*) filter (where r.state <> 'closed') as open, … from rating_rectification r join service_rating s on s.county_code = r.county_code and s.id = r.id and …",
      'select * from rating_invitation where invited_by = ?::uuid and … served_on >= ?::date order by id desc limit ?',
    ],
  },
  {
    name: 'messages sent over several counties',
    why: 'One page or one row of counts a shard.',
    statements: [
      'select distinct county_code from message where template = any(?::text[]) and … order by county_code',
      'select * from message where template = any(?::text[]) and … limit ?',
      'select count(*) filter (where true) as all, … from message where template = any(?::text[]) and …',
    ],
  },
  {
    name: 'cases whose light turns amber or red today',
    why: 'The sweep of a morning: each shard notes its own, by the index of days.',
    statements: [
      'with turned as ( select c.county_code, c.id, … from case_file c where c.amber_on <= ?::date and c.is_open ), noted as ( insert into case_warning …',
    ],
  },
];
