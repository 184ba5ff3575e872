-- By topic and partition the last position that was carried there; absent where what was carried has to be looked through.
alter table publication add column ends jsonb;
update publication set ends = '{}' where position = 0;
