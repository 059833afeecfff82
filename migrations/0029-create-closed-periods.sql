-- A month, quarter or year that has been closed (结账) for a business line or one ledger in an area of a county.
create table closed_period (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  ledger text collate "C" not null default '',
  region_code bigint not null,
  region_last bigint not null,
  area int8range generated always as (int8range(
    line_number::bigint * 1000000000000 + region_code,
    line_number::bigint * 1000000000000 + region_last + 1)) stored,
  grain text not null check (grain in ('month', 'quarter', 'year')),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  state text not null check (state in ('closed', 'open')),
  reason text,
  row_version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county_code, id),
  constraint closed_period_once unique (county_code, line_number, ledger, region_code, first_day, last_day)
);
comment on column closed_period.ledger is 'One ledger of the line, or empty for all of them.';
comment on column closed_period.region_last is 'Last code of the area under region_code.';
comment on column closed_period.area is 'Scope keys it binds. Who works anywhere in it may know it; who covers all of it may close and reopen it.';
comment on column closed_period.reason is 'Why it was reopened last, or closed with work still waiting.';

alter table closed_period enable row level security;
alter table closed_period force row level security;
create policy closed_period_known on closed_period for select using ((select current_scope()) && area);
create policy closed_period_set on closed_period for insert with check (current_scope() @> area);
create policy closed_period_changed on closed_period for update using (current_scope() @> area);

-- What came in after its period had been closed is marked, wherever it is shown.
alter table ledger_entry add column late boolean not null default false;
comment on column ledger_entry.late is 'Recorded, accepted, corrected or withdrawn after its period had been closed (迟报).';
create index ledger_entry_late on ledger_entry (ledger, business_day desc, id desc) where late;
