-- With the county in front, the key was taken for the list of what somebody handled, and 40,000 rows were sorted for a page.
alter table case_hand drop constraint case_hand_pkey;
alter table case_hand add primary key (case_id, county_code, account_id, kind);
-- A county's cases of one item, latest first, without passing over those of the other counties.
create index case_file_county_item on case_file (county_code, item, applied_on desc, id desc);
