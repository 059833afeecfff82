-- Rows of a closed period, taken as late (迟报) from who may, with the reason why.
alter table import_run
  add column as_late boolean not null default false,
  add column late_reason text,
  add constraint import_run_late_says_why check (as_late = (late_reason is not null));
comment on column import_run.as_late is 'Rows whose period is closed are taken and marked late.';
