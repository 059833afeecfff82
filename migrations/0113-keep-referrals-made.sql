-- When a matter was sent to the department that decides it (转介): figures count the case on that day.
alter table case_file add column referred_on date;
comment on column case_file.referred_on is 'The day the matter was sent to the body that decides elsewhere; null for matters decided here, and for those sent before referrals were counted.';
create index case_file_referred on case_file (referred_on desc, id desc) where referred_on is not null;
