-- Cards nobody fetched go back up (sent-back), and are no longer open.
alter table case_file drop constraint case_file_state_check;
alter table case_file add constraint case_file_state_check check (state in ('applied', 'supplementing', 'handling',
  'suspended', 'referred', 'approved', 'delivering', 'sent-back', 'closed', 'refused', 'not-accepted', 'withdrawn'));

-- Papers of a case lie among the documents, each saying which of the papers asked for it is.
alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check
  check (subject_kind in ('person', 'entry', 'archive', 'case'));
alter table document add column paper text collate "C";
comment on column document.paper is 'Code of the paper of the service item that this is; only for documents of cases.';

-- Who acts for whom while away (委托代办). The row is the checked second copy of its acts. The earlier table was never
-- written to.
drop table case_delegation;
create table case_delegation (
  county_code integer not null,
  id uuid not null,
  line_number smallint not null,
  region_code bigint not null,
  account_id uuid not null,
  delegate_id uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  ended_at timestamptz,
  row_version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_code, id),
  check (to_on >= from_on and delegate_id <> account_id)
);
create index case_delegation_given on case_delegation (account_id, to_on);
create index case_delegation_received on case_delegation (delegate_id, to_on);
comment on column case_delegation.ended_at is 'Called off then, before its last day.';
