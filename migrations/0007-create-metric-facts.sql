-- Deltas are appended by the transaction that changes a record; a job folds them into a ladder of grains.
-- slice is '' for the whole figure and 'field=value' for one slice of it.
create table metric_delta (
  county_code integer not null,
  id uuid not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  business_day date not null,
  value bigint not null,
  late boolean not null default false,
  primary key (county_code, id)
);
create index metric_delta_read on metric_delta (metric, slice, business_day);

-- region_code is the station's own in the two station grains, the township's (…000) and the county's (…000000) above.
create table fact_station_day (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  business_day date not null,
  value bigint not null,
  primary key (metric, slice, business_day, county_code, region_code)
);
create table fact_station_month (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  month date not null,
  value bigint not null,
  primary key (metric, slice, county_code, region_code, month)
);
create table fact_township_month (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  month date not null,
  value bigint not null,
  primary key (metric, slice, county_code, region_code, month)
);
create table fact_county_month (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  month date not null,
  value bigint not null,
  primary key (metric, slice, county_code, region_code, month)
);

-- Distinct people: how often a person counts towards a metric in a calendar month, quarter or year of an area.
create table metric_presence (
  county_code integer not null,
  metric text collate "C" not null,
  slice text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  period integer not null,
  person_county integer not null,
  person_id uuid not null,
  times integer not null,
  primary key (metric, slice, region_code, period, county_code, person_county, person_id)
);
comment on column metric_presence.region_code is 'The area: a station''s region, a township (…000) or a county (…000000).';
comment on column metric_presence.period is 'A month 202603, a quarter 20261 or a year 2026.';

do $$
declare protected text;
begin
  foreach protected in array array['metric_delta', 'fact_station_day', 'fact_station_month', 'fact_township_month', 'fact_county_month', 'metric_presence'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
