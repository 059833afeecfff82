-- The rows behind a figure of the registry are listed latest first; without this the whole city is sorted for a page.
create index person_filed on person (filed_on desc, id desc);
