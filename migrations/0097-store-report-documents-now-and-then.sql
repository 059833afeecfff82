-- The steps are the text; the document beside them is a copy taken now and then, so that a keystroke writes a keystroke.
alter table report_draft add column document_version integer;
comment on column report_draft.document_version is 'The step_version the document was taken at; null: at step_version itself. Later steps follow in report_step.';
