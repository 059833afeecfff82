-- Digitisation of paper personnel archives: a batch is what one hand-over of boxes makes, a file is one person's folder
-- in it. Scans are documents of the subject kind 'archive'.
create table archive_batch (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  title text not null,
  kind text collate "C" not null,
  sample_percent smallint not null check (sample_percent between 5 and 100),
  opened_on date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (county_code, id)
);
create index archive_batch_recent on archive_batch (county_code, opened_at desc);

create table archive_file (
  county_code integer not null,
  id uuid not null,
  batch_id uuid not null,
  region_code bigint not null,
  box text not null,
  number text collate "C" not null,
  name text not null,
  last_four_index bytea,
  person_id uuid,
  pages_counted integer not null,
  scans integer not null default 0,
  pages_scanned integer not null default 0,
  contents jsonb not null default '[]',
  state text not null default 'registered'
    check (state in ('registered', 'scanned', 'indexed', 'passed', 'returned', 'accepted')),
  is_sampled boolean not null default false,
  reason text,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
create unique index archive_file_number on archive_file (county_code, number);
create index archive_file_batch on archive_file (county_code, batch_id, number);
comment on column archive_file.number is 'The number on the folder (档号): one folder of a county has it.';
comment on column archive_file.last_four_index is 'Blind index of the last four of the identity number on the folder, to match scans named by name and last four.';
comment on column archive_file.pages_counted is 'Pages as counted on paper; pages_scanned are those of the scans.';
comment on column archive_file.contents is 'The list of contents: part, title, first and last page.';
comment on column archive_file.reason is 'Why the quality check returned the folder.';

do $$
declare protected text;
begin
  foreach protected in array array['archive_batch', 'archive_file'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> region_code)', protected || '_in_scope', protected);
  end loop;
end $$;
