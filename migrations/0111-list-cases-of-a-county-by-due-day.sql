-- Lists of what is due are asked for by county: a whole city's overdue cases must not be walked for one county's page.
create index case_file_county_due on case_file (county_code, due_on, id) where due_on is not null;
create index case_file_county_waiting on case_file (county_code, coalesce(due_on, date '9999-12-31'), id) where is_open;
