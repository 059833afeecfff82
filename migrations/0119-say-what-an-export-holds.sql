-- Who allows an export of personal data in full reads how many people it is of and how they were chosen.
alter table export_job add column narrowed text not null default '';
comment on column export_job.narrowed is 'What the list was narrowed by when the export was ordered, in words; empty for all of one''s area.';
