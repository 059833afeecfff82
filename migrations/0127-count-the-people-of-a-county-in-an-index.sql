-- A county named in the question (0114 left it out) is looked up in the index as well: all of one county were counted by reading
-- their files. It comes last, where it tempts no list to be found through the index, and as a part of the key, so that the
-- people of one village, state and sex go on sharing an entry.
drop index person_counted;
create index person_counted on person (state, region_code, sex, county_code);
