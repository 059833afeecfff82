-- One row per piece of work done, of any ledger. Answers are validated by the ledger's definition of that version;
-- fields marked as filters are projected into the typed slots t1…t4, n1, n2, d1 in the order of the definition.
create table ledger_entry (
  county_code integer not null,
  id uuid not null,
  ledger text collate "C" not null,
  definition_version integer not null,
  line_number smallint not null,
  region_code bigint not null,
  township_code bigint generated always as (region_code / 1000) stored,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  business_day date not null,
  state text not null default 'accepted' check (state in ('draft', 'submitted', 'returned', 'accepted', 'withdrawn')),
  answers jsonb not null,
  person_county integer,
  person_id uuid,
  t1 text collate "C",
  t2 text collate "C",
  t3 text collate "C",
  t4 text collate "C",
  n1 bigint,
  n2 bigint,
  d1 date,
  import_key bytea,
  row_version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (county_code, id)
);
create index ledger_entry_day on ledger_entry (ledger, business_day desc, id desc);
create index ledger_entry_county_day on ledger_entry (county_code, ledger, business_day desc, id desc);
create index ledger_entry_township_day on ledger_entry (township_code, ledger, business_day desc, id desc);
create index ledger_entry_t1 on ledger_entry (ledger, t1, business_day desc, id desc) where t1 is not null;
create index ledger_entry_t2 on ledger_entry (ledger, t2, business_day desc, id desc) where t2 is not null;
create index ledger_entry_person on ledger_entry (person_county, person_id, business_day desc) where person_id is not null;
create unique index ledger_entry_import_key on ledger_entry (county_code, import_key) where import_key is not null;
comment on column ledger_entry.region_code is 'Where the work was done (the station''s region), not where the person lives.';
comment on column ledger_entry.import_key is 'SM3 of ledger, region, answers and occurrence within the file: the same file twice changes nothing.';

alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_in_scope on ledger_entry using ((select current_scope()) @> scope_key);
