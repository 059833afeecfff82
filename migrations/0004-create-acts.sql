-- Acts are append-only: who, what, when, where, why, from which device. Rows elsewhere are their checked second copy.
create table act (
  county_code integer not null,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  account_id uuid not null,
  post_id uuid,
  device text not null,
  reason text,
  definition_version integer not null,
  payload jsonb not null,
  request_key text,
  scope_key bigint not null,
  primary key (county_code, id)
);
create index act_subject on act (county_code, subject_id, id);
create unique index act_request_key on act (county_code, account_id, request_key) where request_key is not null;
comment on table act is 'One row per act; ids are UUIDv7, so they sort by time. Personal data inside payload is ciphertext.';
comment on column act.effective_on is 'The business day the act speaks of; recorded_at is when it was keyed.';
comment on column act.request_key is 'Idempotency key of the request: the same key twice is one act.';

-- Acts not yet covered by a seal: a queue, so that writers never wait for each other.
create table act_unsealed (
  county_code integer not null,
  act_id uuid not null,
  primary key (county_code, act_id)
);

create table act_seal (
  county_code integer not null,
  number integer not null,
  previous_digest bytea not null,
  digest bytea not null,
  act_ids uuid[] not null,
  sealed_at timestamptz not null,
  primary key (county_code, number)
);
comment on column act_seal.digest is 'SM3(previous_digest || SM3 of each act in act_ids order).';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts and seals are append-only' using errcode = 'RJ001';
end $$;
create trigger act_append_only before update or delete on act for each row execute function refuse_change();
create trigger act_seal_append_only before update or delete on act_seal for each row execute function refuse_change();

alter table act enable row level security;
alter table act force row level security;
create policy act_in_scope on act using ((select current_scope()) @> scope_key);
