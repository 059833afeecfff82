-- Further people an entry names: the first stands in the row of the entry itself, so that the usual entry of one person
-- costs nothing here. One row per further person, in the order in which they were named.
create table entry_person (
  county_code integer not null,
  entry_id uuid not null,
  place smallint not null,
  person_county integer not null,
  person_id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  primary key (county_code, entry_id, place),
  constraint entry_person_once unique (county_code, entry_id, person_county, person_id)
);
create index entry_person_person on entry_person (person_county, person_id);
comment on column entry_person.county_code is 'The county of the entry: its people lie on the same worker as the entry, wherever their own files are.';
comment on column entry_person.place is 'From 1 on, in the order named; the first person of an entry is in ledger_entry.';
comment on column entry_person.region_code is 'Of the entry.';

alter table entry_person enable row level security;
alter table entry_person force row level security;
create policy entry_person_in_scope on entry_person using ((select current_scope()) @> scope_key);
