-- Collection campaigns (专项采集): a form a bureau designs itself, given to stations, and the to-do list of each station.
-- Answers are rows of ledger_entry under the form's code; each publication's form stands whole in its act.
create table campaign (
  county_code integer not null,
  id uuid not null,
  code text collate "C" not null,
  template text collate "C",
  line_number smallint not null,
  region_code bigint not null,
  region_last bigint not null,
  area int8range generated always as (int8range(
    line_number::bigint * 1000000000000 + region_code,
    line_number::bigint * 1000000000000 + region_last + 1)) stored,
  state text collate "C" not null default 'draft' check (state in ('draft', 'running', 'closed')),
  draft jsonb not null,
  form jsonb,
  version integer not null default 0,
  unit text collate "C" not null check (unit in ('person', 'household', 'station', 'open')),
  areas bigint[] not null default '{}',
  levels text[] not null default '{}' check (levels <@ array['county', 'township', 'village']),
  target jsonb not null default '{}',
  opens_on date,
  due_on date,
  closed_on date,
  reason text,
  row_version integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  draft_saved_at timestamptz not null,
  primary key (county_code, id),
  constraint campaign_code unique (county_code, code),
  constraint campaign_published check ((state = 'draft') = (form is null))
);
create index campaign_state on campaign (state, due_on);
comment on column campaign.code is 'Code of the ledger its answers are entries of: form-3f9a21bc.';
comment on column campaign.county_code is 'First six digits of the bureau that designed it; a city''s own when it covers several counties.';
comment on column campaign.area is 'Scope keys it covers. Who works anywhere in it may know it; who covers all of it may design and close it.';
comment on column campaign.draft is 'The form being designed: a working copy that nobody answers until it is published.';
comment on column campaign.form is 'The form as published last; equal to the one in the latest act campaign.publish or campaign.amend.';
comment on column campaign.target is 'The filter of people its list was frozen from.';
comment on column campaign.reason is 'Why it was closed or reopened last.';

alter table campaign enable row level security;
alter table campaign force row level security;
create policy campaign_known on campaign for select using ((select current_scope()) && area);
create policy campaign_made on campaign for insert with check (current_scope() @> area);
create policy campaign_changed on campaign for update using (current_scope() @> area);

-- A station that fills a campaign in.
create table campaign_task (
  county_code integer not null,
  id uuid not null,
  campaign text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  reminded_on date,
  row_version integer not null default 1,
  primary key (county_code, id),
  constraint campaign_task_once unique (county_code, campaign, region_code)
);
comment on column campaign_task.campaign is 'Code of the campaign.';

-- One person on a station's list. Who shares a household shares its unit.
create table campaign_target (
  county_code integer not null,
  campaign text collate "C" not null,
  person_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  state text collate "C" not null default 'open' check (state in ('open', 'reached', 'excused')),
  reached_on date,
  excused_why text,
  row_version integer not null default 1,
  primary key (county_code, campaign, person_id),
  constraint campaign_target_reached check ((state = 'reached') = (reached_on is not null)),
  constraint campaign_target_excused check (state <> 'excused' or excused_why is not null)
);
create index campaign_target_listed on campaign_target (campaign, state, region_code, person_id);
create index campaign_target_task on campaign_target (county_code, task_id);
comment on column campaign_target.region_code is 'The station''s region.';
comment on column campaign_target.reached_on is 'Business day of the first standing answer about the person; settled by the transaction that records it.';
comment on column campaign_target.excused_why is 'Why nobody could be reached: moved away, in hospital. Stays when an answer comes after all.';

alter table campaign_task enable row level security;
alter table campaign_task force row level security;
create policy campaign_task_in_scope on campaign_task using ((select current_scope()) @> scope_key);
alter table campaign_target enable row level security;
alter table campaign_target force row level security;
create policy campaign_target_in_scope on campaign_target using ((select current_scope()) @> scope_key);
