-- Messages the bureau sends (消息): shown to a colleague in the workbench, or to a person by a gateway of short messages or
-- WeChat. The row is the outbox: written in the transaction of the work it speaks of, delivered afterwards by a job.
create table message (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  template text collate "C" not null,
  channel text collate "C" not null check (channel in ('in-app', 'sms', 'wechat')),
  account_id uuid,
  person_county integer,
  person_id uuid,
  envelope bytea,
  wrapped_key bytea,
  key_version integer,
  filled jsonb not null,
  path text,
  subject_kind text collate "C",
  subject_id uuid,
  state text collate "C" not null check (state in ('waiting', 'sent', 'delivered', 'failed', 'read')),
  attempts smallint not null default 0,
  next_at timestamptz,
  gateway text,
  receipt text,
  awaits_receipt boolean not null default false,
  failure text,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  row_version integer not null default 1,
  primary key (county_code, id),
  check (account_id is not null or person_id is not null or envelope is not null)
);
create index message_newest on message (id desc);
create index message_by_state on message (state, id desc);
create index message_due on message (county_code, next_at) where state = 'waiting';
create index message_unreceipted on message (county_code, changed_at) where state = 'sent' and awaits_receipt;
create index message_inbox on message (account_id, id desc) where channel = 'in-app';
comment on column message.person_id is 'Whose number is read from the sealed file when the message goes out; the number itself never stands here.';
comment on column message.envelope is 'Number of somebody without a file, SM4 under a key of the message''s own.';
comment on column message.filled is 'What fills the places of the template; links stand without their signature.';
comment on column message.next_at is 'When the job looks at it next; a lease while an attempt is under way.';
comment on column message.awaits_receipt is 'The gateway tells later whether it arrived; sent without an answer is a silent failure.';
alter table message enable row level security;
alter table message force row level security;
create policy message_in_scope on message using ((select current_scope()) @> scope_key);

-- What happened to each message, in order; its row is the sum of them.
create table message_event (
  county_code integer not null,
  message_id uuid not null,
  number smallint not null,
  kind text collate "C" not null check (kind in ('sent', 'delivered', 'retry', 'failed', 'resent', 'read')),
  at timestamptz not null,
  gateway text,
  detail text,
  account_id uuid,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  primary key (county_code, message_id, number)
);
comment on column message_event.detail is 'Receipt number or reason, as the gateway told it with numbers masked.';
alter table message_event enable row level security;
alter table message_event force row level security;
create policy message_event_in_scope on message_event using ((select current_scope()) @> scope_key);
revoke update, delete, truncate on message_event from rongjun_app;
