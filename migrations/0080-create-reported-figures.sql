-- A figure as an earlier printed document gave it (上报数), kept where the records do not reach back. Never added to counts.
create table reported_figure (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  metric text not null,
  slice text not null,
  period_from date not null,
  period_to date not null,
  value double precision not null,
  written text not null,
  source_title text not null,
  source_file text not null,
  state text not null check (state in ('kept', 'withdrawn')),
  row_version integer not null default 1,
  kept_by_name text not null,
  kept_at timestamptz not null,
  primary key (county_code, id)
);
comment on column reported_figure.line_number is 'Line 0, as reports are: whether a metric may be seen is asked of the metric.';
comment on column reported_figure.slice is 'Empty for the whole figure, else field=value.';
comment on column reported_figure.value is 'In the metric''s unit: fen for money, 0 to 100 for per cents; as printed, so often rounded.';
comment on column reported_figure.written is 'As it stood in the document, such as 6200余人次.';
comment on column reported_figure.source_title is 'Title of the document it was read from.';
create unique index reported_figure_once on reported_figure (county_code, region_code, metric, slice, period_from, period_to)
  where state = 'kept';
create index reported_figure_list on reported_figure (region_code, id desc);
alter table reported_figure enable row level security;
alter table reported_figure force row level security;
create policy reported_figure_in_scope on reported_figure using ((select current_scope()) @> scope_key);
