-- One row per person and county file. Facts that rules, slices and lists need are columns; collections that are only
-- read with the file are validated JSON; identity number, phone, bank account, address and health notes sit in one
-- encrypted envelope under the person's own key.
create table person (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  township_code bigint generated always as (region_code / 1000) stored,
  name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  sex text not null,
  birth_date date not null,
  ethnicity text,
  political_status text,
  marital_status text,
  education text,
  employment text,
  health text,
  identities text[] not null,
  enlisted_on date,
  discharged_on date,
  military_rank text,
  disability_grade smallint,
  disability_cause text,
  disability_on date,
  difficulty text,
  service_spells jsonb not null default '[]',
  honours jsonb not null default '[]',
  family jsonb not null default '[]',
  educations jsonb not null default '[]',
  filed_on date not null,
  state text not null default 'active' check (state in ('active', 'deceased', 'moved-out', 'closed')),
  ended_on date,
  wrapped_key bytea not null,
  key_version smallint not null,
  envelope bytea not null,
  last_four_index bytea not null,
  phone_index bytea,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
create index person_last_four on person (last_four_index);
create index person_phone on person (phone_index) where phone_index is not null;
create index person_left on person (state, county_code, id) where state <> 'active';
create index person_village on person (region_code, id);
create index person_township on person (township_code, id);
comment on column person.envelope is 'SM4-CBC then HMAC-SM3 of a JSON object: idNumber, phone, bankAccount, address, healthNotes.';
comment on column person.wrapped_key is 'The person''s data key under master key number key_version. Destroying it is lawful erasure.';
comment on column person.region_code is 'The village or community that keeps the file. Its scope key too: the registry is business line 0.';

-- Terms a person is found by: every suffix of the name (so that any part of a name is a prefix of a term), each identity
-- code, the name's pinyin and its initials.
create table person_term (
  county_code integer not null,
  kind smallint not null,
  term text collate "C" not null,
  person_id uuid not null,
  region_code bigint not null,
  primary key (kind, term, county_code, person_id) include (region_code)
);
create index person_term_person on person_term (county_code, person_id);
comment on column person_term.kind is '1 suffix of the name, 2 identity code, 3 spelling: pinyin and initials.';

-- Blind identity number → the one file of this person, across all counties. Distributed by the blind index, never by county.
create table identity_index (
  blind_index bytea not null,
  index_version smallint not null,
  county_code integer not null,
  person_id uuid not null,
  primary key (blind_index)
);
comment on column identity_index.blind_index is 'HMAC-SM3 of the upper-case identity number under index key index_version.';

alter table person enable row level security;
alter table person force row level security;
create policy person_in_scope on person using ((select current_scope()) @> region_code);
alter table person_term enable row level security;
alter table person_term force row level security;
create policy person_term_in_scope on person_term using ((select current_scope()) @> region_code);
