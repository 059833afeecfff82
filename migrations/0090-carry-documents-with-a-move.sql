-- Documents of a person go along when another county takes the file over. The row there is a new one, beginning where the
-- row of the old county ends; the bytes stay under the name they were stored under.
alter table document
  add column carried_from uuid,
  add column bytes_county integer,
  add column sealed_key bytea;
alter table document drop constraint document_state_check;
alter table document add constraint document_state_check check (state in ('kept', 'removed', 'erased', 'moved'));
create index document_bytes on document (bytes_county, digest) where bytes_county is not null;
comment on column document.carried_from is 'The document of the county before that this one goes on from.';
comment on column document.bytes_county is 'County whose name the bytes lie under; null is this one.';
comment on column document.sealed_key is 'The key a carried document was sealed with, SM4-CBC then HMAC-SM3 under the person''s data key here; null is that data key itself.';
