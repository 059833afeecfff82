-- Hotline calls (热线来电). A call belongs to the line that answers; what is sent on to a section's desk is a row of its own
-- on that section's line, so that each desk sees its own work and not the hotline's.
create table hotline_call (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  day date not null,
  called_at timestamptz not null,
  hotline text collate "C" not null,
  kind text collate "C" not null,
  matter text collate "C" not null,
  state text collate "C" not null check (state in ('transferred', 'replied', 'closed')),
  number_kind text collate "C" not null check (number_kind in ('given', 'withheld')),
  phone_index bytea,
  number_masked text,
  number_sealed bytea,
  wrapped_key bytea,
  key_version integer,
  caller_name text,
  person_county integer,
  person_id uuid,
  content text not null,
  answer text,
  policy text,
  transfer_id uuid,
  due_on date,
  replied_on date,
  called_back_at timestamptz,
  call_back_tries smallint not null default 0,
  call_back_result text collate "C" check (call_back_result in ('resolved', 'unresolved', 'unreachable', 'not-wanted')),
  rating text collate "C",
  is_on_time boolean,
  taken_by uuid not null,
  entry_id uuid not null,
  entry_behind boolean not null default false,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id),
  constraint hotline_call_number_whole check ((phone_index is null) = (number_kind = 'withheld'))
);
create index hotline_call_listed on hotline_call (called_at desc, id desc);
create index hotline_call_listed_state on hotline_call (state, called_at desc, id desc);
create index hotline_call_listed_matter on hotline_call (matter, called_at desc, id desc);
create index hotline_call_open_due on hotline_call (state, due_on) where state <> 'closed';
create index hotline_call_phone on hotline_call (phone_index, called_at desc) where phone_index is not null;
comment on column hotline_call.number_sealed is 'The caller''s number under a key of the call''s own; wrapped_key is re-wrapped by key rotation and is not part of the acts.';
comment on column hotline_call.policy is 'The document or clause an answer rests on.';
comment on column hotline_call.entry_id is 'The line of the hotline ledger, kept in step by the call itself.';
comment on column hotline_call.entry_behind is 'The line could not follow, because its period was closed or it had been reviewed; somebody who may has to bring it in.';

create table hotline_transfer (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  call_id uuid not null,
  hotline text collate "C" not null,
  kind text collate "C" not null,
  matter text collate "C" not null,
  content text not null,
  caller_name text,
  person_county integer,
  person_id uuid,
  state text collate "C" not null check (state in ('open', 'replied', 'returned')),
  sent_on date not null,
  due_on date not null,
  extended_by smallint,
  reply text,
  replied_on date,
  return_reason text,
  again_reason text,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
create index hotline_transfer_open on hotline_transfer (state, due_on, id);
create index hotline_transfer_call on hotline_transfer (county_code, call_id);
comment on column hotline_transfer.extended_by is 'Working days the limit was extended by, once; null when it was not.';
comment on column hotline_transfer.again_reason is 'Why the caller was not content with the reply; the desk replies again.';

do $$
declare protected text;
begin
  foreach protected in array array['hotline_call', 'hotline_transfer'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
