-- The plan for one person (一人一策) is read with the file and stands in it; the earliest day something is due can be listed by.
alter table person
  add column plan jsonb not null default '[]',
  add column plan_due_on date;
create index person_plan_due on person (plan_due_on, county_code, id) where plan_due_on is not null;
comment on column person.plan is 'Items: id, goal, measures, responsible, dueOn, state, closedOn, outcome. Each change is an act person.plan.';
comment on column person.plan_due_on is 'Earliest due day of the open items; null when none is open.';
