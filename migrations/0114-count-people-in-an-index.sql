-- Counting everybody, or all of a state or of an area, reads this index alone: some 7 MB for a million people instead of a GB of files.
-- It holds what row-level security looks at (region_code) and what lists of whole areas are narrowed by; led by the state,
-- by which nobody orders a list, so that no list is tempted to be sorted through it.
create index person_counted on person (state, region_code, county_code, sex);
