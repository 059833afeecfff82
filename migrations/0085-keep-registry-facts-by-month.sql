-- Facts of the registry lie by county and month only (decision 41): the finer grains cost every filing more than the file
-- itself, and smaller areas are counted over their people. What they held says nothing the months do not.
select set_config('rongjun.scope', '{[0,1000000000000000)}', true);
delete from fact_station_day f using metric_source_state s where s.source = 'registry:people' and f.metric = any(s.metrics);
delete from fact_county_day f using metric_source_state s where s.source = 'registry:people' and f.metric = any(s.metrics);
-- Whose file ended in some days of a month.
create index person_ended on person (ended_on, county_code) where ended_on is not null;
