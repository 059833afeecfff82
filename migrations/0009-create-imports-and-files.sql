-- An import: the file as it came, how far it is, and what became of each refused row.
create table import_run (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  kind text not null check (kind in ('persons', 'ledger')),
  ledger text,
  file_name text not null,
  file_digest bytea not null,
  dry_run boolean not null,
  all_or_nothing boolean not null default false,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  rows_read integer not null default 0,
  rows_added integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_refused integer not null default 0,
  progress_percent smallint not null default 0,
  notes text[] not null default '{}',
  message text,
  account_id uuid not null,
  post_id uuid,
  actor jsonb not null,
  wrapped_key bytea not null,
  key_version smallint not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (county_code, id)
);
comment on column import_run.region_code is 'Where the importer works: rows that name no region of their own belong there.';
comment on column import_run.notes is 'What was left aside, in words for the clerk: hidden sheets, columns nobody knows, totals rows.';
comment on column import_run.actor is 'Who imports: name, posts and device as they were at the upload, so that a run interrupted can go on.';
comment on column import_run.wrapped_key is 'Data key of this run under master key number key_version: seals the refused rows.';
create index import_run_recent on import_run (account_id, started_at desc);

create table import_refusal (
  county_code integer not null,
  import_id uuid not null,
  sheet text not null,
  row_number integer not null,
  refusals jsonb not null,
  sealed_cells bytea not null,
  scope_key bigint not null,
  primary key (county_code, import_id, sheet, row_number)
);
comment on column import_refusal.refusals is 'One object per refused cell: column, value (masked when personal), reason.';
comment on column import_refusal.sealed_cells is 'The row as it was, by column code, sealed under the key of the run: it is handed back in the file of refused rows.';

-- Content-addressed attachments; the bytes lie in the data folder under their SM3.
create table stored_file (
  county_code integer not null,
  digest bytea not null,
  byte_length bigint not null,
  media_type text not null,
  original_name text not null,
  scope_key bigint not null,
  stored_by uuid not null,
  stored_at timestamptz not null,
  primary key (county_code, digest)
);

-- Reads of personal data: who opened, revealed, exported or printed what, and why.
create table read_record (
  county_code integer not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid not null,
  post_id uuid,
  action text not null,
  subject_ids uuid[] not null,
  fields text[] not null default '{}',
  reason text,
  device text not null,
  primary key (county_code, id)
);
create index read_record_at on read_record (at desc);
comment on column read_record.action is 'open, reveal, search, export, print.';

do $$
declare protected text;
begin
  foreach protected in array array['import_run', 'import_refusal', 'stored_file'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
create trigger read_record_append_only before update or delete on read_record for each row execute function refuse_change();
