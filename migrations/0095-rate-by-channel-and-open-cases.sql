-- Ratings are counted by the kind of service they are about (评价来源): a hall visit, a hotline call, a case. The ledger of
-- ratings says it for each group; nothing narrower than before becomes visible.
alter table service_rating add column channel text collate "C" not null default 'other'
  check (channel in ('case', 'hall', 'hotline', 'other'));
update service_rating r set channel = case i.subject_kind
    when 'case' then 'case' when 'hall-ticket' then 'hall' when 'hotline-call' then 'hotline' else 'other' end
  from rating_invitation i where i.county_code = r.county_code and i.id = r.id;
alter table service_rating alter column channel drop default;
comment on column service_rating.channel is 'Entry of list rating-channel, by what the invitation was about.';

-- What came to the hall or over the hotline and was taken in as a case (转为办件): the visit and the call know their case.
alter table hotline_call add column case_county integer, add column case_id uuid, add column case_number text collate "C";
alter table hall_ticket add column case_county integer, add column case_id uuid, add column case_number text collate "C";
create index hotline_call_case on hotline_call (county_code, case_id) where case_id is not null;
create index hall_ticket_case on hall_ticket (county_code, case_id) where case_id is not null;
comment on column hotline_call.case_id is 'The case this call was taken in as; its end is brought back to the call.';
comment on column hall_ticket.case_id is 'The case this visit was taken in as; its end is brought back to the line of the ledger.';
