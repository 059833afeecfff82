-- Files lead to each other: a file folded into another of the same county, and a file that went on in another county.
alter table person drop constraint person_state_check;
alter table person add constraint person_state_check
  check (state in ('active', 'deceased', 'moved-out', 'closed', 'merged'));
alter table person add column merged_into uuid;
alter table person add column moved_to_county integer;
alter table person add column moved_to_id uuid;
alter table person add column moved_from_county integer;
alter table person add column moved_from_id uuid;
create index person_merged on person (county_code, merged_into) where merged_into is not null;
comment on column person.merged_into is 'The file of the same county this one was folded into (已合并); a folded file counts nowhere.';
comment on column person.moved_to_id is 'The file that goes on in another county (关系转移).';
comment on column person.moved_from_id is 'The file in another county that this one goes on from.';

-- Files filed or changed since the search for duplicates last looked: one row per change, so that no writer waits for another
-- and none is overlooked.
create table person_change (
  county_code integer not null,
  id uuid not null,
  person_id uuid not null,
  primary key (county_code, id)
);

-- What two files of one person would share, as keyed digests: see docs/decisions/0020. Never tells what was digested.
create table duplicate_key (
  county_code integer not null,
  key bigint not null,
  person_id uuid not null,
  primary key (key, county_code, person_id)
);
create index duplicate_key_person on duplicate_key (county_code, person_id);
comment on column duplicate_key.key is 'First 63 bits of HMAC-SM3 of a signal such as name and birth date, under the index key.';

-- Two files that may be one person's (疑似重复). Found by the machine; settled by people, by an act.
create table duplicate_pair (
  county_code integer not null,
  id uuid not null,
  first_id uuid not null,
  second_county integer not null,
  second_id uuid not null,
  region_code bigint not null,
  lead_reason text collate "C" not null,
  reasons text[] not null,
  state text collate "C" not null default 'open' check (state in ('open', 'not-same', 'merged')),
  found_on date not null,
  settled_by uuid,
  settled_at timestamptz,
  settled_why text,
  row_version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, first_id, second_county, second_id)
);
create index duplicate_pair_listed on duplicate_pair (state, found_on desc, id desc);
create index duplicate_pair_reason on duplicate_pair (state, lead_reason, found_on desc, id desc);
create index duplicate_pair_second on duplicate_pair (second_county, second_id);
comment on column duplicate_pair.region_code is 'The smallest area that holds both files: who may not see both does not see the pair.';
comment on column duplicate_pair.county_code is 'County of the first file, the lesser of the two by county and id.';

alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;
create policy duplicate_pair_in_scope on duplicate_pair using ((select current_scope()) @> region_code);

-- Files that stood before this release are looked at once.
set local rongjun.scope = '{[0,1000000000000000)}';
insert into person_change (county_code, id, person_id)
  select county_code, gen_random_uuid(), id from person where true
  on conflict (county_code, id) do nothing;
