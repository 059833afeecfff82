-- The server connects as rongjun_app: it owns nothing, cannot bypass row-level security, and cannot change what is append-only.
grant usage on schema public to rongjun_app;
grant select, insert, update, delete on all tables in schema public to rongjun_app;
grant execute on all functions in schema public to rongjun_app;
revoke update, delete, truncate on act, act_seal, read_record from rongjun_app;
