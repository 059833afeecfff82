-- The first screen counts what waits on a desk, what is late and what is due soon, up to a thousand of each. These indexes hold
-- what the counts and row-level security look at, so that no case is read for them. A desk names its county, for plans that are
-- made for any desk. What is due soon is found along the due days as well.
drop index case_file_desk;
create index case_file_desk on case_file (desk_key, county_code, due_on, id)
  include (scope_key, state, assignee, recused) where is_open;
drop index case_file_county_due;
create index case_file_county_due on case_file (county_code, due_on, id)
  include (amber_on, scope_key) where due_on is not null;
