-- The yearly list of people on regular payment (年度确认名单): who is due, who was confirmed, and what was proposed of the rest.
-- The confirmation itself is an entry of the ledger annual-confirmation, from which the figures come.
create table annual_confirmation (
  county_code integer not null,
  id uuid not null,
  year smallint not null,
  person_id uuid not null,
  name text collate "C" not null,
  region_code bigint not null,
  scope_key bigint generated always as (scope_of(1::smallint, region_code)) stored,
  categories text[] not null,
  lead_category text collate "C" not null,
  due_on date not null,
  state text collate "C" not null default 'due' check (state in ('due', 'confirmed', 'deceased', 'left')),
  channel text collate "C",
  settled_on date,
  reminded_on date,
  proposal text collate "C" not null default 'none' check (proposal in ('none', 'proposed', 'upheld', 'refused')),
  proposal_why text,
  decision_why text,
  row_version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, year, person_id)
);
create index annual_confirmation_listed on annual_confirmation (year, state, due_on, id);
create index annual_confirmation_area on annual_confirmation (county_code, year, region_code);
comment on column annual_confirmation.scope_key is 'Business line 1, 优待抚恤, over the village that keeps the file.';
comment on column annual_confirmation.proposal is 'A suspension proposed by the station and decided above; it is recorded, and no payment is stopped by it.';

alter table annual_confirmation enable row level security;
alter table annual_confirmation force row level security;
create policy annual_confirmation_in_scope on annual_confirmation using ((select current_scope()) @> scope_key);
