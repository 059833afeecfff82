-- When the case a visit or a call was taken in as has ended, and that was brought back to the line of the ledger.
alter table hotline_call add column case_ended_on date;
alter table hall_ticket add column case_ended_on date;
drop index hotline_call_case;
drop index hall_ticket_case;
create index hotline_call_of_case on hotline_call (case_county, case_id) where case_id is not null;
create index hall_ticket_of_case on hall_ticket (case_county, case_id) where case_id is not null;
create index hotline_call_following on hotline_call (county_code, id) where case_id is not null and case_ended_on is null;
create index hall_ticket_following on hall_ticket (county_code, id) where case_id is not null and case_ended_on is null;

-- Computers of partner departments (协同部门对接): which department over which area, where its parts are sent, and the keys
-- requests are signed with. A department without one works in the inbox as before.
create table partner_system (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  department text collate "C" not null,
  title text not null,
  url text,
  state text collate "C" not null check (state in ('active', 'paused')),
  key_number smallint not null,
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  wrapped_key bytea,
  key_version integer,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
create unique index partner_system_once on partner_system (county_code, department, region_code);
comment on column partner_system.line_number is 'Administration: keys are no business of any desk.';
comment on column partner_system.url is 'Where parts are sent; null for a department that fetches them itself.';
comment on column partner_system.secret is 'The shared key, sealed under a data key of the row; the key itself is shown once, when it is made.';
comment on column partner_system.former_until is 'Until then the key before is taken as well, so that both sides can change theirs in turn.';

-- Nonces of signed requests taken within the window of time: the same request again is a replay.
create table partner_nonce (
  county_code integer not null,
  system_id uuid not null,
  nonce text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  seen_at timestamptz not null,
  primary key (county_code, system_id, nonce)
);
create index partner_nonce_seen on partner_nonce (county_code, seen_at);

-- What is to reach a partner's computer: a part when it sets out, and once more when it is overdue; told to the bureau too. The part itself lies in
-- the inbox whatever becomes of this.
create table partner_delivery (
  county_code integer not null,
  id uuid not null,
  system_id uuid,
  system_county integer,
  part_id uuid not null,
  number text collate "C" not null,
  title text not null,
  kind text collate "C" not null check (kind in ('part', 'overdue')),
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  state text collate "C" not null check (state in ('waiting', 'delivered', 'failed', 'settled')),
  attempts smallint not null default 0,
  next_at timestamptz,
  failure text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create unique index partner_delivery_once on partner_delivery (county_code, part_id, kind);
create index partner_delivery_due on partner_delivery (county_code, next_at) where state = 'waiting';
create index partner_delivery_listed on partner_delivery (state, id desc);
comment on column partner_delivery.county_code is 'Where the case is; system_county is where the partner''s computer is kept.';
comment on column partner_delivery.system_id is 'Null where the department has no computer here: that it is late was told to the bureau alone.';
comment on column partner_delivery.state is 'settled: nothing was sent, since the part was answered before, or there is nobody to send it to.';
comment on column partner_delivery.next_at is 'When the job looks at it next; a lease while an attempt is under way.';
comment on column partner_delivery.failure is 'Why the last attempt did not arrive; never a name or a number of a person.';

do $$
declare protected text;
begin
  foreach protected in array array['partner_system', 'partner_nonce', 'partner_delivery'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
