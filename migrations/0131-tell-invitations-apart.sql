-- The desk tells the services it invited to be rated apart: by the number of the ticket or of the case. Those of before keep none.
alter table rating_invitation add column mark text;
comment on column rating_invitation.mark is 'Number of the ticket or of the case, for the list of the tablet. The rating itself does not have it.';
