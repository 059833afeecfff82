-- Whoever was not confirmed in time has a line in the ledger of overdue confirmations, so that figures count it.
alter table annual_confirmation
  add column overdue_entry uuid,
  add column overdue_settled boolean not null default false;
comment on column annual_confirmation.overdue_entry is 'The entry of ledger confirmation-overdue that says so; null while in time.';
comment on column annual_confirmation.overdue_settled is 'What that entry says: settled meanwhile or not.';
create index annual_confirmation_overdue on annual_confirmation (county_code, due_on) where overdue_entry is null and state = 'due';
