-- The how manieth filling of the topic it was that was read last: one that is filled anew is read anew.
alter table view_progress add column filling integer not null default 0;
