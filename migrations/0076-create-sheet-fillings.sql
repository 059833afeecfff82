-- A superior's sheet being filled (填报表格): the workbook as it came, sealed, and what fills each column. Only who brought
-- it in sees it; it is gone after some days.
create table sheet_filling (
  county_code integer not null,
  id uuid not null,
  account_id uuid not null,
  region_code bigint not null,
  line_number smallint not null default 0,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  file_name text not null,
  wrapped_key bytea not null,
  key_version smallint not null,
  sealed_file bytea not null,
  plan jsonb not null,
  row_version integer not null default 1,
  made_at timestamptz not null,
  filled_at timestamptz,
  expires_at timestamptz not null,
  primary key (county_code, id)
);
create index sheet_filling_own on sheet_filling (account_id, id desc);
comment on column sheet_filling.sealed_file is 'The workbook under a key of its own: it may hold names and identity numbers.';
comment on column sheet_filling.plan is 'Which sheet, where its rows come from, and what fills each column, as the clerk has confirmed it.';

-- What filled a heading the last time, so that the next sheet with it needs no choosing.
create table heading_memory (
  county_code integer not null,
  region_code bigint not null,
  line_number smallint not null default 0,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  headings_key text collate "C" not null,
  heading text collate "C" not null,
  source jsonb not null,
  used_at timestamptz not null,
  primary key (county_code, region_code, headings_key, heading)
);
comment on column heading_memory.region_code is 'The area of the post that chose.';
comment on column heading_memory.headings_key is 'Digest of all headings of the sheet together; the same words may mean other things in another sheet.';

do $$
declare protected text;
begin
  foreach protected in array array['sheet_filling', 'heading_memory'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
