import type { FanOut } from './define-fan-out.ts';

/** Entries of the ledgers, and the figures counted from them. */
export const ledgers: readonly FanOut[] = [
  {
    name: 'figures of a city, a province, the nation',
    why: 'Each shard adds up its own ladder and tail in one task and answers one row a figure.',
    statements: [
      'with wanted as ( select * from unnest(?::text[], ?::text[]) as w(metric, slice) ) select part.metric, part.slice, sum(part.value)::bigint as value, sum(part.rows)::bigint as rows from ( select f.metric, f.slice, f.value, f.rows from wanted join fact_county_month f on … where f.county_code between ? and ? and … group by 1, 2',
    ],
  },
  {
    name: 'figures of several counties over days that make no whole month',
    why: 'Counted over the records by each shard, which answers one row a figure.',
    statements: [
      'with wanted as ( select * from unnest(?::text[], ?::text[]) as w(metric, slice) ) select part.metric, … from ( select each.metric, each.slice, each.value, each.rows from ( select … from <table> s where … and s.county_code between ? and ? and … ) as counted cross join lateral …',
    ],
  },
  {
    name: 'different people of a calendar period over several counties',
    why: 'The presence of one metric and period: counted county by county, and only who was served away from home is compared.',
    statements: [
      'with here as not materialized ( select county_code, person_county, person_id from metric_presence where metric = ? and slice = ? and period = ? and county_code between ? and ? and times > 0 ), …',
    ],
  },
  {
    name: 'different people over several counties in any other period',
    why: 'Counted on the shards and compared on the coordinator; the slow way everywhere.',
    statements: [
      'select count(distinct (s.person_county, s.person_id)) as people from … s where … and s.county_code between ? and ? and s.region_code between ? and ? and …',
    ],
  },
  {
    name: 'rows behind a figure of several counties',
    why: 'Each shard answers one page.',
    statements: [
      'select * from ( select s.county_code, s.id, s.business_day as business_day, … from ledger_entry s where s.ledger = ? and s.county_code between ? and ? ) every where key = any(?::bytea[]) order by business_day, id',
      "select string_agg(key, ''::bytea order by key) as keys, … from ( select substring(uuid_send(id) from 9 for 8) as key, contribution from ( select s.county_code, s.id, … from <table> s where … and s.county_code between ? and ? and …",
      "select string_agg(key, ''::bytea order by key) as keys, … from ( select substring(uuid_send(person_id) from 9 for 8) as key, contribution from ( select distinct on (person_county, person_id) * from ( select s.county_code, s.id, … from ledger_entry s where … and s.county_code between ? and ? and …",
      'select * from ( select s.county_code, s.id, … as business_day, … from <table> s where … and s.county_code between ? and ? and … ) counted order by business_day desc, id desc limit ?',
      'select * from ( select distinct on (person_county, person_id) * from ( select s.county_code, s.id, s.business_day as business_day, … from ledger_entry … where … and s.county_code between ? and ? and … ) every order by person_county, person_id, business_day desc, id desc) counted order by business_day desc, id desc, person_id desc limit ?',
    ],
  },
  {
    name: 'the list of a ledger over several counties, and its totals',
    why: 'Each shard answers one page by index, or one row of sums.',
    statements: [
      'select e.* from ledger_entry e where e.ledger = ? and … order by e.business_day desc, e.id desc limit ?',
      'select count(*) as entries… from ledger_entry e where e.ledger = ? and …',
      "select e.ledger, count(*) filter (where e.state = 'accepted') as accepted, … from ledger_entry e where e.county_code between ? and ? and e.ledger = any(?::text[]) and … group by e.ledger",
      'select count(*) as entries from ( select e.id from ledger_entry e where e.county_code between ? and ? and e.ledger = any(?::text[]) and … limit ? ) counted',
    ],
  },
  {
    name: 'which stations of several counties have recorded, or declared nothing to record',
    why: 'Grouped on the shards: one row a station that did.',
    statements: [
      'select e.region_code, count(*) as entries from ledger_entry e where e.county_code between ? and ? and e.ledger = any(?::text[]) and … group by e.region_code',
      'select * from nil_return where county_code between ? and ? and ledger = ? and region_code between ? and ? and …',
    ],
  },
  {
    name: 'which ledgers have late entries',
    why: 'Each shard answers the few codes its index of late entries holds.',
    statements: [
      'select distinct ledger from ledger_entry where late and … business_day between ?::date and ?::date',
    ],
  },
  {
    name: 'figures kept as reported',
    why: 'Each shard answers one page, one count, or the figures asked for.',
    statements: [
      'select * from reported_figure where state = ?… limit ?',
      'select count(*) as count from reported_figure where state = ?…',
      "select r.* from reported_figure r where r.state = 'kept' and r.region_code = any(?::bigint[]) and r.metric = any(?::text[])",
    ],
  },
];
