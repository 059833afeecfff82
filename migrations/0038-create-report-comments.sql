-- Comments beside a draft: a thread is marked in the text by its id; what was said is never changed.
create table report_thread (
  county_code integer not null,
  draft_id uuid not null,
  id uuid not null,
  scope_key bigint not null,
  quote text not null,
  resolved_by_name text,
  resolved_at timestamptz,
  row_version integer not null default 1,
  primary key (county_code, draft_id, id)
);
alter table report_thread enable row level security;
alter table report_thread force row level security;
create policy report_thread_in_scope on report_thread using ((select current_scope()) @> scope_key);

create table report_comment (
  county_code integer not null,
  draft_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  scope_key bigint not null,
  comment text not null,
  mentions jsonb not null,
  account_id uuid not null,
  account_name text not null,
  written_at timestamptz not null,
  primary key (county_code, draft_id, id)
);
comment on column report_comment.mentions is 'Colleagues named: account id and the name they then had.';
create trigger report_comment_append_only before update or delete on report_comment for each row execute function refuse_change();
revoke update, delete, truncate on report_comment from rongjun_app;
alter table report_comment enable row level security;
alter table report_comment force row level security;
create policy report_comment_in_scope on report_comment using ((select current_scope()) @> scope_key);
