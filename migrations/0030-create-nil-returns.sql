-- A station's word that it has nothing to enter in a ledger for a period (零报告): one for each station, ledger and period.
create table nil_return (
  county_code integer not null,
  id uuid not null,
  ledger text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  first_day date not null,
  last_day date not null,
  state text not null check (state in ('standing', 'withdrawn')),
  row_version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (county_code, id),
  constraint nil_return_once unique (county_code, ledger, region_code, first_day)
);
comment on column nil_return.region_code is 'The station''s region.';

alter table nil_return enable row level security;
alter table nil_return force row level security;
create policy nil_return_in_scope on nil_return using ((select current_scope()) @> scope_key);
