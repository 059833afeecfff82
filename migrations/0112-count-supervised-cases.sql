-- Few cases are supervised; the first screen of every desk counts them.
create index case_file_supervised on case_file (county_code, applied_on desc, id desc) where is_supervised and is_open;
