-- What the bureau itself writes into the knowledge base (知识库): each row one version of an article, beside those that come
-- with the program. Published versions are what held on a day; nothing is overwritten.
create table knowledge_version (
  county_code integer not null,
  id uuid not null,
  code text collate "C" not null,
  region_code bigint not null,
  region_last bigint not null,
  area int8range generated always as (int8range(region_code, region_last + 1)) stored,
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  state text collate "C" not null check (state in ('draft', 'submitted', 'published', 'withdrawn')),
  written_by uuid not null,
  decided_by uuid,
  note text,
  changed_at timestamptz not null,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create index knowledge_version_state on knowledge_version (state, id desc);
create index knowledge_version_code on knowledge_version (code, valid_from desc);
comment on column knowledge_version.area is 'Scope keys of the registry line it is written for. Who works anywhere in it may read it; who covers all of it may change it.';
comment on column knowledge_version.valid_from is 'First day on which it holds, as the law behind it does.';
alter table knowledge_version enable row level security;
alter table knowledge_version force row level security;
create policy knowledge_version_known on knowledge_version for select using ((select current_scope()) && area);
create policy knowledge_version_written on knowledge_version for insert with check (current_scope() @> area);
create policy knowledge_version_changed on knowledge_version for update using (current_scope() @> area);
