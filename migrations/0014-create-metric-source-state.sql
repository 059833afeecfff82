-- With which definitions the facts of a source were counted. When a release brings others, the facts are counted anew.
create table metric_source_state (
  source text collate "C" primary key,
  digest bytea not null,
  metrics text[] not null,
  counted_at timestamptz not null
);
comment on column metric_source_state.source is 'registry:people or ledger:CODE.';
comment on column metric_source_state.digest is 'SM3 of the statements that count the source.';
comment on column metric_source_state.metrics is 'Metrics with facts of this source, so that those no longer defined are removed.';
grant select, insert, update, delete on metric_source_state to rongjun_app;
