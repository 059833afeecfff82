-- A composed report keeps its text, the definition of every figure in it, the value then and the number of rows behind it.
create table report (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  template text not null,
  template_version integer not null,
  title text not null,
  period_from date not null,
  period_to date not null,
  content jsonb not null,
  composed_by uuid not null,
  composed_at timestamptz not null,
  primary key (county_code, id)
);
create index report_list on report (region_code, composed_at desc);
comment on column report.content is 'Blocks with figures resolved: value, wording, definition version and row count of each.';
alter table report enable row level security;
alter table report force row level security;
create policy report_in_scope on report using ((select current_scope()) @> scope_key);
