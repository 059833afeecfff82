-- When the department a matter was referred to first answered (转介有回音): figures count the case on that day.
alter table case_file add column answered_on date;
comment on column case_file.answered_on is 'The day the body that decides elsewhere first answered; null while it has not, and for matters decided here.';
create index case_file_answered on case_file (answered_on desc, id desc) where answered_on is not null;
