-- Counting everybody, or all of a state or of a city, reads this index alone: some 7 MB for a million people instead of a GB of files.
-- It holds what row-level security looks at (region_code) and what lists of whole areas are narrowed by. Led by the state, by
-- which nobody orders a list, and without the county, it tempts no list to be found through it and sorted.
create index person_counted on person (state, region_code, sex);
