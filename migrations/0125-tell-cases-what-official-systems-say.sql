-- A record whose number, state or day is new is told once to the case that waits for it
-- (server/modules/cases/official/follow-official-records.ts); what was brought in before is not.
alter table mirror_record add column is_news boolean not null default false;
comment on column mirror_record.is_news is 'Its number, state or day changed and no case was looked for yet.';
create index mirror_record_news on mirror_record (county_code, id) where is_news;
