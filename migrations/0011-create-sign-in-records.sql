-- Who signed in or tried to, and the second wall around the records of sign-ins and of reads: both carry the
-- administration line 999, which only posts of administrators reach.
create table sign_in_record (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid references account (id),
  region_code bigint not null,
  scope_key bigint generated always as (999000000000000 + region_code) stored,
  outcome text not null check (outcome in ('signed-in', 'wrong-password', 'unknown-account', 'locked', 'closed', 'signed-out', 'password-changed')),
  address text not null,
  device text not null
);
create index sign_in_record_at on sign_in_record (at desc);
create index sign_in_record_account on sign_in_record (account_id, at desc);
comment on column sign_in_record.account_id is 'Null for an unknown user name; what was typed is not kept, it may be a password.';
comment on column sign_in_record.region_code is 'Area of the account, or of the bureau that runs the system when there is no such account.';

alter table read_record add column scope_key bigint generated always as (999000000000000 + county_code::bigint * 1000000) stored;

alter table sign_in_record enable row level security;
alter table sign_in_record force row level security;
create policy sign_in_record_read on sign_in_record for select using ((select current_scope()) @> scope_key);
create policy sign_in_record_write on sign_in_record for insert with check (true);
alter table read_record enable row level security;
alter table read_record force row level security;
create policy read_record_read on read_record for select using ((select current_scope()) @> scope_key);
create policy read_record_write on read_record for insert with check (true);

-- The auditor's list of acts over all counties, newest first.
create index act_recent on act (id desc);

create trigger sign_in_record_append_only before update or delete on sign_in_record for each row execute function refuse_change();
grant select, insert on sign_in_record to rongjun_app;
revoke update, delete, truncate on sign_in_record from rongjun_app;
