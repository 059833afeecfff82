-- An entry may wait for review before it counts: at the township's desk, then at the county's.
alter table ledger_entry
  add column desk text check (desk in ('township', 'county')),
  add column submitted_by uuid,
  add column return_reason text,
  add constraint ledger_entry_desk_when_submitted check ((state = 'submitted') = (desk is not null));
comment on column ledger_entry.desk is 'Whose review a submitted entry waits for; null in every other state.';
comment on column ledger_entry.submitted_by is 'Who handed it in last; nobody reviews what they handed in themselves.';
comment on column ledger_entry.return_reason is 'Why it came back; null unless the state is returned.';
create index ledger_entry_open on ledger_entry (state, business_day desc, id desc)
  where state in ('draft', 'submitted', 'returned');

-- Which ledgers of a county need review, and by whom. A ledger without a row counts at once.
create table ledger_review (
  county_code integer not null,
  ledger text collate "C" not null,
  line_number smallint not null,
  region_code bigint not null,
  area int8range generated always as (int8range(
    line_number::bigint * 1000000000000 + region_code,
    line_number::bigint * 1000000000000 + region_code + 1000000)) stored,
  id uuid not null,
  steps text[] not null check (steps <@ array['township', 'county']),
  row_version integer not null default 1,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (county_code, ledger)
);
comment on column ledger_review.steps is 'Desks an entry passes, in order; empty: it counts at once.';
comment on column ledger_review.area is 'Scope keys of the county on this line. Who works anywhere in it may know the rule; who covers all of it may set it.';
comment on column ledger_review.id is 'Subject of the acts that set the rule.';

alter table ledger_review enable row level security;
alter table ledger_review force row level security;
create policy ledger_review_known on ledger_review for select using ((select current_scope()) && area);
create policy ledger_review_set on ledger_review for insert with check (current_scope() @> area);
create policy ledger_review_changed on ledger_review for update using (current_scope() @> area);
