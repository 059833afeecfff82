-- A surname leads to thousands of cases of a county. Under their first character they stand in the order of the list, so that a
-- page is found without reading and sorting all of them. A column, since row-level security lets no index serve an expression.
alter table case_file add column surname text collate "C" generated always as (left(name, 1)) stored;
create index case_file_surname on case_file (county_code, surname, applied_on desc, id desc);
analyze case_file;
