-- Documents: scans, pictures, audio and video about a person, a ledger entry or a paper archive. The bytes lie in the
-- file store under the SM3 of what is stored; the same bytes are stored once in a county. The earlier table of files was
-- never written to.
drop table stored_file;

create table document (
  county_code integer not null,
  id uuid not null,
  subject_kind text collate "C" not null check (subject_kind in ('person', 'entry', 'archive')),
  subject_id uuid not null,
  person_county integer,
  person_id uuid,
  line_number smallint not null,
  region_code bigint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  kind text collate "C" not null,
  caption text not null default '',
  taken_on date,
  original_name text not null,
  media_type text not null,
  media_class text not null check (media_class in ('picture', 'document', 'audio', 'video')),
  byte_length bigint not null,
  pages integer,
  width integer,
  height integer,
  is_sealed boolean not null,
  content_index bytea not null,
  digest bytea not null,
  thumb_digest bytea,
  thumb_length bigint,
  view_digest bytea,
  view_length bigint,
  notes bytea,
  state text not null default 'kept' check (state in ('kept', 'removed', 'erased')),
  bytes_gone boolean not null default false,
  row_version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (county_code, id)
);
create index document_subject on document (county_code, subject_id, state);
create index document_person on document (county_code, person_id, state) where person_id is not null;
create index document_digest on document (county_code, digest);
create index document_to_erase on document (county_code, id) where state = 'erased' and not bytes_gone;
comment on column document.digest is 'SM3 of the bytes as stored: of the file itself, or of its sealed form.';
comment on column document.content_index is 'SM3 of the file; of a sealed one HMAC-SM3 under the index key. Tells the same file twice at one subject.';
comment on column document.notes is 'SM4-CBC then HMAC-SM3 of a JSON object under the person''s data key: consent and transcript of an oral history.';
comment on column document.bytes_gone is 'Set when the bytes of an erased document have been removed from the store.';

alter table document enable row level security;
alter table document force row level security;
create policy document_in_scope on document using ((select current_scope()) @> scope_key);
