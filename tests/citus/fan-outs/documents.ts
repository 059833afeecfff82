import type { FanOut } from './define-fan-out.ts';

/** Reports and drafts, campaigns, articles, folders being digitised. */
export const documents: readonly FanOut[] = [
  {
    name: 'reports and drafts over several counties',
    why: 'One page or one row a state from each shard; documents of a city lie under one county only.',
    statements: [
      'select * from report … order by id desc limit ?',
      'select county_code, id, kind, … from report_draft where kind = ? … order by id desc limit ?',
      'select state, count(*) as count from report_draft where kind = ? … group by state',
    ],
  },
  {
    name: 'sections asked of an area',
    why: 'A section lies with the report of the body above that asked for it; each shard answers one page.',
    statements: [
      'select s.*, d.step_version from report_section s join report_draft d on d.county_code = s.county_code and d.id = s.id where … limit ?',
    ],
  },
  {
    name: 'campaigns and how far they are',
    why: 'Dozens in a year; each shard answers one page, or one row a campaign.',
    statements: [
      "select * from campaign where … order by array_position(array['running', 'draft', 'closed'], state), due_on, id desc limit ?",
      'select campaign, count(*) as listed, … from campaign_target where campaign = any(?::text[]) group by 1',
      'with unit as ( select campaign, county_code, task_id, unit_id, … from campaign_target where campaign = any(?::text[]) group by 1, 2, 3, 4 ) select campaign, count(*) as listed, … from unit group by 1',
      'select campaign, region_code, reminded_on from campaign_task where campaign = any(?::text[])',
      'select region_code from campaign_task where county_code = any(?::integer[]) and campaign = ? and region_code = any(?::bigint[])',
      'select t.* from campaign_target t where t.campaign = ? and t.state … limit ?',
      'select count(*) as rows from campaign_target t where t.campaign = ? and t.state …',
      'with unit as ( select county_code, task_id, unit_id, … from campaign_target where campaign = ? and region_code between ? and ? and county_code between ? and ? group by 1, 2, 3 ), … order by t.region_code',
    ],
  },
  {
    name: 'forms made in the browser, and whether one changed',
    why: 'They hold for everybody; one short text is asked now and then, the forms only when it differs.',
    statements: [
      "select coalesce(string_agg(code || ':' || version || ':' || state, ',' order by code), '') as stamp from campaign where form is not null",
      'select * from campaign where form is not null order by code',
    ],
  },
  {
    name: 'articles in force',
    why: 'They are written for the nation, a province or a city and read everywhere: a few hundred rows in all.',
    statements: [
      "select * from knowledge_version where state = 'published' and valid_from <= ?::date and …",
      "select * from knowledge_version where code = ? and state = 'published' order by valid_from desc limit 20",
      'select * from knowledge_version where … order by id desc limit ?',
      'select subject_id, array_agg(distinct account_id) as writers from act where county_code = any(?::integer[]) and subject_id = any(?::uuid[]) and kind = any(?::text[]) group by subject_id',
    ],
  },
  {
    name: 'batches of folders being digitised over several counties',
    why: 'Each shard counts the folders of its own batches and answers one page.',
    statements: [
      'select b.county_code, b.id, … from archive_batch b left join archive_file f on f.county_code = b.county_code and f.batch_id = b.id … group by b.county_code, b.id order by … limit ?',
    ],
  },
];
