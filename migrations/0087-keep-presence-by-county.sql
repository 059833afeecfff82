-- Counts of different people are kept for whole counties only (decision 42): a township's are counted over its records.
-- The table is made anew and empty: its statements changed, so the next start counts every source again.
drop table metric_presence;
create table metric_presence (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + county_code::bigint * 1000000) stored,
  period integer not null,
  person_county integer not null,
  person_id uuid not null,
  times integer not null,
  primary key (metric, slice, period, county_code, person_county, person_id)
);
comment on table metric_presence is 'How often a person counts towards a metric in a calendar month, quarter or year of a county.';
comment on column metric_presence.period is 'A month 202603, a quarter 20261 or a year 2026.';
alter table metric_presence enable row level security;
alter table metric_presence force row level security;
create policy metric_presence_in_scope on metric_presence using ((select current_scope()) @> scope_key);
