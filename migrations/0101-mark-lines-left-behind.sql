-- The end of a case that could not be written into the line of its visit, because the period of the line is closed.
alter table hall_ticket add column entry_behind boolean;
comment on column hall_ticket.entry_behind is 'True until the period is open again and the line says what became of the case; null where it never fell behind.';
create index hall_ticket_behind on hall_ticket (county_code, entry_id) where entry_behind;
create index hotline_call_behind on hotline_call (county_code, entry_id) where entry_behind;
