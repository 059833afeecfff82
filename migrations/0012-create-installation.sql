-- One row: which installation this database belongs to. The server reads it; only start-up writes it, as owner.
create table installation (
  only_row boolean primary key default true check (only_row),
  index_key_digest bytea not null,
  site_name text,
  site_region bigint,
  created_at timestamptz not null default now()
);
revoke insert, update, delete on installation from rongjun_app;
comment on column installation.index_key_digest is 'SHA-256 of the index key: a data folder with other keys is refused instead of writing what nobody can read.';
comment on column installation.site_name is 'Name of the bureau, as shown at sign-in and on reports.';
