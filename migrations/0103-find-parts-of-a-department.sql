-- A department's inbox page by page, and what its computer is to be sent, without reading the parts of all others.
create index case_part_open on case_part (department_number, due_on, id) where state in ('sent', 'received');
create index case_part_answered on case_part (department_number, answered_on desc, id desc) where state in ('done', 'refused');
drop index case_part_inbox;
