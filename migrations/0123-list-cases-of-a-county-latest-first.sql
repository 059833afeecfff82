-- All cases of a county, and those of a surname, latest first: without passing over the cases of the other counties.
create index case_file_county_listed on case_file (county_code, applied_on desc, id desc);
