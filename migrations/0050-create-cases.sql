-- Cases (办件): one row per matter somebody applied for. The row is the checked second copy of its acts.
create table case_definition (
  digest text collate "C" primary key,
  item text collate "C" not null,
  version integer not null,
  body jsonb not null,
  first_used_at timestamptz not null default now()
);
comment on table case_definition is 'Every service item as cases began with it: a running case finishes on that one, whatever the files say now.';

create sequence case_number;

create table case_file (
  county_code integer not null,
  id uuid not null,
  number text collate "C" not null,
  item text collate "C" not null,
  item_version integer not null,
  definition text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  person_county integer not null,
  person_id uuid not null,
  name text collate "C" not null,
  channel text collate "C" not null,
  applied_on date not null,
  opened_by uuid not null,
  state text collate "C" not null check (state in ('applied', 'supplementing', 'handling', 'suspended', 'referred',
    'approved', 'delivering', 'closed', 'refused', 'not-accepted', 'withdrawn')),
  is_open boolean generated always as
    (state in ('applied', 'supplementing', 'handling', 'suspended', 'referred', 'approved', 'delivering')) stored,
  step text collate "C",
  resume_step text collate "C",
  desk_region bigint,
  desk_key bigint generated always as (line_number::bigint * 1000000000000 + desk_region) stored,
  assignee uuid,
  answers jsonb not null,
  materials jsonb not null,
  clocks jsonb not null,
  due_on date,
  amber_on date,
  notice jsonb,
  signing jsonb,
  official jsonb,
  recused jsonb not null,
  accepted_on date,
  closed_on date,
  delivered_on date,
  outcome text collate "C",
  in_time boolean,
  is_supervised boolean not null default false,
  urged smallint not null default 0,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create unique index case_file_number on case_file (county_code, number);
create index case_file_listed on case_file (applied_on desc, id desc);
create index case_file_desk on case_file (desk_key, due_on, id) where desk_key is not null;
create index case_file_item on case_file (item, applied_on desc, id desc);
create index case_file_due on case_file (due_on, id) where due_on is not null;
create index case_file_amber on case_file (amber_on, id) where amber_on is not null;
create index case_file_person on case_file (person_county, person_id, applied_on desc);
create index case_file_name on case_file (name, applied_on desc, id desc);
create index case_file_opened on case_file (opened_by, applied_on desc, id desc);
create index case_file_assignee on case_file (assignee, due_on, id) where assignee is not null;
create index case_file_area on case_file (region_code, applied_on desc, id desc);
comment on column case_file.desk_region is 'The area whose desk the case stands on; null once it has ended.';
comment on column case_file.due_on is 'The next day by which something is due; null while every clock stands still.';
comment on column case_file.amber_on is 'From this day on the light is amber.';
comment on column case_file.clocks is 'Which limits run, and what happened to each: events in the form of kit/limits.';

alter table case_file enable row level security;
alter table case_file force row level security;
create policy case_file_in_scope on case_file using ((select current_scope()) @> scope_key);

-- Who had a hand in a case, or was told of it (已办、抄送).
create table case_hand (
  county_code integer not null,
  case_id uuid not null,
  account_id uuid not null,
  kind text collate "C" not null check (kind in ('handled', 'copied')),
  scope_key bigint not null,
  last_on date not null,
  primary key (county_code, case_id, account_id, kind)
);
create index case_hand_of on case_hand (account_id, kind, last_on desc, case_id);
alter table case_hand enable row level security;
alter table case_hand force row level security;
create policy case_hand_in_scope on case_hand using ((select current_scope()) @> scope_key);

-- Limits that turned amber or red, noted once each by the daily sweep.
create table case_warning (
  county_code integer not null,
  case_id uuid not null,
  light text collate "C" not null check (light in ('amber', 'red')),
  due_on date not null,
  desk_key bigint,
  scope_key bigint not null,
  noted_on date not null,
  primary key (county_code, case_id, light, due_on)
);
create index case_warning_noted on case_warning (noted_on desc, case_id);
alter table case_warning enable row level security;
alter table case_warning force row level security;
create policy case_warning_in_scope on case_warning using ((select current_scope()) @> scope_key);

-- Parts of a joint matter (一件事), one for each department, each with its own state and clock.
create table case_part (
  county_code integer not null,
  id uuid not null,
  case_id uuid not null,
  number text collate "C" not null,
  item text collate "C" not null,
  code text collate "C" not null,
  title text not null,
  department text collate "C" not null,
  department_number smallint not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  partner_key bigint generated always as (department_number::bigint * 1000000000000 + region_code) stored,
  name text collate "C" not null,
  after_codes jsonb not null,
  state text collate "C" not null check (state in ('waiting', 'sent', 'received', 'done', 'refused', 'cancelled')),
  events jsonb not null,
  sent_on date,
  due_on date,
  amber_on date,
  answered_on date,
  receipt text,
  note text,
  in_time boolean,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create unique index case_part_once on case_part (county_code, case_id, code);
create index case_part_inbox on case_part (department, state, due_on, id);
comment on column case_part.partner_key is 'What the department''s own posts see: the department''s number over the area.';
alter table case_part enable row level security;
alter table case_part force row level security;
create policy case_part_in_scope on case_part
  using ((select current_scope()) @> scope_key or (select current_scope()) @> partner_key);

-- What approved cases ask the payment desk to pay; the payment run takes it from here.
create table payment_request (
  county_code integer not null,
  id uuid not null,
  case_id uuid not null,
  number text collate "C" not null,
  title text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  person_county integer not null,
  person_id uuid not null,
  amount bigint not null check (amount > 0),
  asked_on date not null,
  primary key (county_code, id)
);
create unique index payment_request_once on payment_request (county_code, case_id, title);
create index payment_request_listed on payment_request (asked_on desc, id desc);
comment on column payment_request.amount is 'Fen.';
alter table payment_request enable row level security;
alter table payment_request force row level security;
create policy payment_request_in_scope on payment_request using ((select current_scope()) @> scope_key);

-- Who acts for whom while away (委托代办).
create table case_delegation (
  account_id uuid not null,
  delegate_id uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  set_at timestamptz not null default now(),
  primary key (account_id, from_on),
  check (to_on >= from_on and delegate_id <> account_id)
);
create index case_delegation_of on case_delegation (delegate_id, to_on);
