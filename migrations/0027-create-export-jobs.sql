-- An export made in the background: who asked for which rows and why, who allowed personal data, how far it is, the file.
create table export_job (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  kind text not null,
  title text not null,
  query jsonb not null,
  is_unmasked boolean not null,
  reason text not null,
  state text not null check (state in ('asking', 'waiting', 'running', 'done', 'failed', 'cancelled', 'refused')),
  rows_done integer not null default 0,
  rows_total integer,
  byte_length bigint,
  message text,
  account_id uuid not null,
  post_id uuid,
  actor jsonb not null,
  sign jsonb not null,
  decided_by uuid,
  decider_name text,
  decision_reason text,
  made_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  primary key (county_code, id)
);
create index export_job_own on export_job (account_id, made_at desc);
create index export_job_asking on export_job (scope_key) where state = 'asking';
create index export_job_kept on export_job (expires_at) where state = 'done';
comment on column export_job.actor is 'Who asks: name, posts and device as they were, so that a job interrupted begins again with the same rights.';
comment on column export_job.sign is 'Unit and maker printed on the sheet.';
comment on column export_job.expires_at is 'From then on the file is gone and cannot be fetched.';
alter table export_job enable row level security;
alter table export_job force row level security;
create policy export_job_in_scope on export_job using ((select current_scope()) @> scope_key);
