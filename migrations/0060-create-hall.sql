-- The service hall (服务大厅): its windows, and one row per queue ticket (取号). Numbers begin anew each day.
create table hall (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  title text not null,
  priority_run smallint not null check (priority_run between 1 and 9),
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
comment on column hall.priority_run is 'So many priority tickets in a row may go ahead of a waiting ordinary one; then an ordinary one is called.';

create table hall_window (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  hall_id uuid not null,
  number smallint not null check (number between 1 and 99),
  title text not null,
  matters text[] not null,
  state text collate "C" not null check (state in ('open', 'paused', 'closed')),
  served_by uuid,
  ahead_in_a_row smallint not null default 0,
  ahead_on date,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id)
);
create unique index hall_window_number on hall_window (county_code, hall_id, number);
comment on column hall_window.matters is 'Codes of list service-matter: what this window serves.';
comment on column hall_window.ahead_in_a_row is 'Calls in a row that went ahead of a waiting ordinary ticket. Bookkeeping of the fairness rule, not part of the acts.';
comment on column hall_window.ahead_on is 'The day ahead_in_a_row was counted on; another day begins at none.';

create table hall_ticket (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  hall_id uuid not null,
  day date not null,
  matter text collate "C" not null,
  number text collate "C" not null,
  origin text collate "C" not null check (origin in ('kiosk', 'phone', 'counter')),
  state text collate "C" not null
    check (state in ('booked', 'waiting', 'called', 'serving', 'skipped', 'finished', 'left')),
  priority text collate "C",
  rank_at timestamptz,
  booked_for timestamptz,
  phone_index bytea,
  taken_at timestamptz,
  calls smallint not null default 0,
  window_id uuid,
  for_window uuid,
  first_called_at timestamptz,
  called_at timestamptz,
  began_at timestamptz,
  finished_at timestamptz,
  served_by uuid,
  visitor_name text,
  person_county integer,
  person_id uuid,
  entry_id uuid,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id),
  constraint hall_ticket_has_its_place check ((state = 'booked') = (taken_at is null)),
  constraint hall_ticket_person_whole check ((person_county is null) = (person_id is null))
);
create unique index hall_ticket_number on hall_ticket (county_code, hall_id, day, number);
create unique index hall_ticket_one_at_a_window on hall_ticket (county_code, window_id, day)
  where state in ('called', 'serving');
create index hall_ticket_day on hall_ticket (county_code, hall_id, day, state);
create index hall_ticket_listed on hall_ticket (day desc, id desc);
create index hall_ticket_listed_state on hall_ticket (state, day desc, id desc);
create index hall_ticket_listed_matter on hall_ticket (matter, day desc, id desc);
create index hall_ticket_phone on hall_ticket (county_code, phone_index, day) where phone_index is not null;
comment on column hall_ticket.number is 'Prefix of the matter and a count of the day: A012. Bookings carry their number from the beginning.';
comment on column hall_ticket.rank_at is 'Its place in the line: when it was taken, or after a return to the line the place it was given.';
comment on column hall_ticket.phone_index is 'Blind index of the phone number a booking was made by; the number itself is not kept.';
comment on column hall_ticket.for_window is 'Only this window may call it: it was transferred there.';
comment on column hall_ticket.visitor_name is 'Who came, as far as they said; shown masked outside the windows.';
comment on column hall_ticket.entry_id is 'The line of the hall reception ledger this ticket became.';

do $$
declare protected text;
begin
  foreach protected in array array['hall', 'hall_window', 'hall_ticket'] loop
    execute format('alter table %I enable row level security', protected);
    execute format('alter table %I force row level security', protected);
    execute format('create policy %I on %I using ((select current_scope()) @> scope_key)', protected || '_in_scope', protected);
  end loop;
end $$;
