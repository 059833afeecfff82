-- Every filter and order of the list of people reaches an index: a page is found by it without reading the whole city.
-- County and id stand behind each, so that rows of one value come in the order of the pages.
create index person_political_status on person (political_status, county_code, id) where political_status is not null;
create index person_ethnicity on person (ethnicity, county_code, id) where ethnicity is not null;
create index person_marital_status on person (marital_status, county_code, id) where marital_status is not null;
create index person_education on person (education, county_code, id) where education is not null;
create index person_employment on person (employment, county_code, id) where employment is not null;
create index person_health on person (health, county_code, id) where health is not null;
create index person_difficulty on person (difficulty, county_code, id) where difficulty is not null;
create index person_dwelling on person (dwelling, county_code, id) where dwelling is not null;
create index person_household on person (household, county_code, id) where household is not null;
create index person_military_rank on person (military_rank, county_code, id) where military_rank is not null;
create index person_placement_kind on person (placement_kind, county_code, id) where placement_kind is not null;
create index person_disability on person (disability_grade, county_code, id) where disability_grade is not null;
create index person_party_mobility on person (party_mobility, county_code, id) where party_mobility is not null;
create index person_contact_class on person (contact_class, county_code, id) where contact_class is not null;
create index person_liaison on person (liaison, county_code, id) where liaison is not null;
create index person_sex on person (sex, county_code, id);
create index person_birth on person (birth_date, county_code, id);
create index person_enlisted on person (enlisted_on, county_code, id) where enlisted_on is not null;
create index person_discharged on person (discharged_on, county_code, id) where discharged_on is not null;
create index person_filed_order on person (filed_on, county_code, id);
create index person_pinyin on person (pinyin, county_code, id);

-- Units of service become terms of kind 4 and skills of kind 5; files of before get theirs here.
comment on column person_term.kind is '1 suffix of the name, 2 identity code, 3 spelling: pinyin and initials, 4 unit of service, 5 skill.';
select set_config('rongjun.scope', '{[0,1000000000000000)}', true);
insert into person_term (county_code, kind, term, person_id, region_code)
select p.county_code, 4, spell ->> 'unit', p.id, p.region_code
from person p, jsonb_array_elements(p.service_spells) as spell
where spell ->> 'unit' <> ''
on conflict do nothing;
insert into person_term (county_code, kind, term, person_id, region_code)
select p.county_code, 4, substring(spell ->> 'unit' from '\d{3,}'), p.id, p.region_code
from person p, jsonb_array_elements(p.service_spells) as spell
where spell ->> 'unit' ~ '\d{3,}'
on conflict do nothing;

-- A search kept under a name (名单): a query, so that it always opens what holds today.
create table saved_list (
  county_code integer not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  query jsonb not null,
  shared boolean not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  made_at timestamptz not null,
  primary key (county_code, id)
);
create unique index saved_list_name on saved_list (county_code, account_id, name);
create index saved_list_place on saved_list (scope_key) where shared;
comment on column saved_list.shared is 'Seen by colleagues whose posts reach the line and place of the post it was made in; else by its maker alone.';
alter table saved_list enable row level security;
alter table saved_list force row level security;
create policy saved_list_in_scope on saved_list using ((select current_scope()) @> scope_key);
