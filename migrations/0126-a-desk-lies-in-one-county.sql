-- A desk key holds its county. Taken for independent, the conditions on both seem to leave one case in twenty of those they
-- do leave, and the planner reads all cases of a county to count the first thousand of a desk.
create statistics case_file_desk_of_county (dependencies) on county_code, desk_key from case_file;
analyze case_file;
