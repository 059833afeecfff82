-- A draft: a report, or a section asked of an area below, while people write it. The document is the last saved version with
-- the steps after it; both are append-only.
create table report_draft (
  county_code integer not null,
  id uuid not null,
  kind text not null check (kind in ('report', 'section')),
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  template text,
  template_version integer,
  title text not null,
  period_from date not null,
  period_to date not null,
  forecast_to date,
  document jsonb not null,
  step_version integer not null default 0,
  comments_version integer not null default 0,
  row_version integer not null default 1,
  versions integer not null default 0,
  editions integer not null default 0,
  state text not null check (state in ('open', 'finalised')),
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (county_code, id)
);
comment on column report_draft.county_code is 'County of the report; of a section, the county of the report it belongs to.';
comment on column report_draft.period_to is 'The cut-off day (截至): figures count up to its end.';
comment on column report_draft.forecast_to is 'Last day a marked forecast may reach; null for none.';
comment on column report_draft.step_version is 'How many steps the document has had; row_version moves with title, period and state only.';
create index report_draft_list on report_draft (region_code, id desc);
alter table report_draft enable row level security;
alter table report_draft force row level security;
create policy report_draft_in_scope on report_draft using ((select current_scope()) @> scope_key);

create table report_step (
  county_code integer not null,
  draft_id uuid not null,
  number integer not null,
  scope_key bigint not null,
  step jsonb not null,
  client_id text not null,
  submission_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  recorded_at timestamptz not null,
  primary key (county_code, draft_id, number)
);
comment on table report_step is 'ProseMirror steps in the order they were accepted: number n leads from version n-1 to version n.';
create index report_step_submission on report_step (county_code, draft_id, submission_id);
create trigger report_step_append_only before update or delete on report_step for each row execute function refuse_change();
revoke update, delete, truncate on report_step from rongjun_app;
alter table report_step enable row level security;
alter table report_step force row level security;
create policy report_step_in_scope on report_step using ((select current_scope()) @> scope_key);

create table report_version (
  county_code integer not null,
  draft_id uuid not null,
  number integer not null,
  scope_key bigint not null,
  kind text not null check (kind in ('opened', 'saved', 'automatic', 'restored', 'merged', 'finalised', 'reopened')),
  label text not null,
  step_version integer not null,
  document jsonb not null,
  digest bytea not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (county_code, draft_id, number)
);
comment on column report_version.digest is 'SM3 of the document; the act report.version carries the same.';
create trigger report_version_append_only before update or delete on report_version for each row execute function refuse_change();
revoke update, delete, truncate on report_version from rongjun_app;
alter table report_version enable row level security;
alter table report_version force row level security;
create policy report_version_in_scope on report_version using ((select current_scope()) @> scope_key);
