-- A key file from before a change of the master key opens little and, changed once more, would number another key alike: it
-- is known by the key in force.
alter table installation
  add column master_version integer,
  add column master_digest bytea;
comment on column installation.master_version is 'Version of the master key in force when the keys were opened last.';
comment on column installation.master_digest is 'SHA-256 of that master key.';
