-- A finalised report (定稿): document, values, definitions and the rows behind every figure, as they were signed.
create table report_edition (
  county_code integer not null,
  id uuid not null,
  draft_id uuid not null,
  number integer not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  title text not null,
  period_from date not null,
  period_to date not null,
  content jsonb not null,
  digest bytea not null,
  finalised_by uuid not null,
  finalised_by_name text not null,
  finalised_at timestamptz not null,
  primary key (county_code, id)
);
comment on column report_edition.digest is 'SM3 of content as canonical JSON; the act report.finalise carries the same. Content names the digest of every row set.';
create unique index report_edition_number on report_edition (county_code, draft_id, number);
create index report_edition_list on report_edition (region_code, id desc);
create trigger report_edition_append_only before update or delete on report_edition for each row execute function refuse_change();
revoke update, delete, truncate on report_edition from rongjun_app;
alter table report_edition enable row level security;
alter table report_edition force row level security;
create policy report_edition_in_scope on report_edition using ((select current_scope()) @> scope_key);

create table report_edition_rows (
  county_code integer not null,
  edition_id uuid not null,
  number integer not null,
  scope_key bigint not null,
  row_keys bytea not null,
  contributions bytea,
  primary key (county_code, edition_id, number)
);
comment on table report_edition_rows is 'The rows one set of an edition counted. Figures that count the same rows share a set.';
comment on column report_edition_rows.row_keys is 'The last eight bytes of each row''s id (its random half), in ascending order.';
comment on column report_edition_rows.contributions is 'What each row added, as big-endian 64-bit numbers in the same order; null where every row adds one.';
create trigger report_edition_rows_append_only before update or delete on report_edition_rows for each row execute function refuse_change();
revoke update, delete, truncate on report_edition_rows from rongjun_app;
alter table report_edition_rows enable row level security;
alter table report_edition_rows force row level security;
create policy report_edition_rows_in_scope on report_edition_rows using ((select current_scope()) @> scope_key);
