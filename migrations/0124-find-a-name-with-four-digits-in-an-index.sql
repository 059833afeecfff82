-- 林 1234 is looked up within the index: of the hundreds who share four digits in a large city only those of the name are
-- read. Four digits alone come latest filed first, a page at a time.
drop index person_last_four;
create index person_last_four on person (last_four_index, county_code, id) include (region_code, name);
