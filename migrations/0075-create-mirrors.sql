-- What the state's own systems hold (官方系统记录): each export brought in, the records of it by person, and where they
-- and our files differ. Nothing here is ours to decide: a record is only ever replaced by a later export.
alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check check (kind in ('persons', 'ledger', 'mirror'));
alter table import_run add column mirror text;
alter table import_run add column as_of date;
alter table import_run add column is_partial boolean not null default false;
comment on column import_run.mirror is 'Code of the mirror definition, for kind mirror.';
comment on column import_run.as_of is 'The day the state system wrote the export (数据截止日期).';
comment on column import_run.is_partial is 'The file holds some records only: who is not in it is not taken to be gone.';

create table mirror_generation (
  county_code integer not null,
  id uuid not null,
  mirror text collate "C" not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  as_of date not null,
  is_partial boolean not null,
  file_name text not null,
  records integer not null default 0,
  gone integer not null default 0,
  account_id uuid not null,
  made_at timestamptz not null,
  primary key (county_code, id)
);
create index mirror_generation_recent on mirror_generation (mirror, made_at desc);
comment on table mirror_generation is 'One export brought in. Its id is that of the import.';
comment on column mirror_generation.region_code is 'The area the export covers: a record of that area that a whole export lacks is gone.';

create table mirror_record (
  county_code integer not null,
  id uuid not null,
  mirror text collate "C" not null,
  key_index bytea not null,
  apart text collate "C" not null default '',
  person_id uuid,
  name text collate "C" not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  official_number text collate "C",
  state text collate "C",
  state_on date,
  facts jsonb not null,
  facts_digest bytea not null,
  wrapped_key bytea not null,
  key_version smallint not null,
  envelope bytea not null,
  generation_id uuid not null,
  as_of date not null,
  first_on date not null,
  gone_on date,
  compared_version integer,
  primary key (county_code, id),
  unique (county_code, mirror, key_index, apart)
);
create index mirror_record_person on mirror_record (county_code, person_id);
create index mirror_record_area on mirror_record (mirror, region_code, id);
create index mirror_record_number on mirror_record (mirror, official_number);
create index mirror_record_name on mirror_record (mirror, name, id);
comment on column mirror_record.key_index is 'Blind index of the identity number, as in identity_index.';
comment on column mirror_record.apart is 'Tells several records of one person apart, such as the kind of payment; empty where there is one.';
comment on column mirror_record.facts is 'Open facts by field code, as their export gave them. Sealed ones lie in the envelope.';
comment on column mirror_record.facts_digest is 'Keyed digest of all facts: the same row again changes nothing.';
comment on column mirror_record.envelope is 'SM4-CBC then HMAC-SM3 of a JSON object: idNumber and the sealed fields, under the record''s own key.';
comment on column mirror_record.generation_id is 'The last export that held the record.';
comment on column mirror_record.gone_on is 'Day of the first whole export that no longer held it.';
comment on column mirror_record.compared_version is 'Version of the person file it was compared with; 0 when nobody was on file; null when it must be compared.';

create table mirror_difference (
  county_code integer not null,
  id uuid not null,
  mirror text collate "C" not null,
  subject_id uuid not null,
  field text collate "C" not null,
  record_id uuid,
  person_id uuid,
  name text collate "C" not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  kind text collate "C" not null check (kind in ('missing-ours', 'missing-theirs', 'value')),
  theirs text,
  ours text,
  fingerprint bytea not null,
  state text collate "C" not null default 'open' check (state in ('open', 'taken', 'ours', 'ignored', 'gone')),
  reason text,
  found_on date not null,
  settled_on date,
  settled_by uuid,
  settler_name text,
  row_version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, mirror, subject_id, field)
);
create index mirror_difference_listed on mirror_difference (mirror, state, id desc);
create index mirror_difference_kind on mirror_difference (mirror, state, kind, field, id desc);
create index mirror_difference_area on mirror_difference (mirror, state, region_code, id desc);
create index mirror_difference_settled on mirror_difference (settled_on) where settled_on is not null;
create index mirror_difference_person on mirror_difference (county_code, person_id);
comment on column mirror_difference.subject_id is 'The record, or where theirs lacks the person, the person.';
comment on column mirror_difference.field is 'Field of the mirror; empty when one side lacks the person.';
comment on column mirror_difference.theirs is 'In words; personal numbers masked.';
comment on column mirror_difference.fingerprint is 'Keyed digest of both sides: when it changes, what was settled opens again.';
comment on column mirror_difference.state is 'taken: ours was corrected after theirs; ours: to be corrected in the state system; ignored: no difference, with a reason; gone: both agree.';

do $$
declare protected text;
begin
  foreach protected in array array['mirror_generation', 'mirror_record', 'mirror_difference'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
