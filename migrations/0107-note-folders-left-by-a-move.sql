-- What a person's move left in the old county's archive room: folders on which digitisation was not finished. Their scans
-- follow when they are accepted there.
alter table person_move add column folders_left jsonb not null default '[]';
comment on column person_move.folders_left is 'Number and state of each folder still being digitised on the day of acceptance.';
