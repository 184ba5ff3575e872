-- What one transaction changed of a view for one municipality: its rows by their keys, and the position of each; one key that is
-- null where it may be all of them. Read in the order of transaction_id, below the oldest transaction still running.
-- Who read the ones of before is told to fetch everything.
update notice_pruned set transaction_id = pg_current_xact_id();
drop table notice;
create table notice (
    municipality text not null,
    view text not null,
    version integer not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    keys text[] not null,
    positions bigint[] not null check (cardinality(positions) = cardinality(keys)),
    at timestamptz not null default now(),
    primary key (municipality, view, version, transaction_id)
);
create index notice_age on notice (at);

alter table notice enable row level security;
create policy own_municipality on notice for select to grip_query
    using (municipality = current_setting('grip.municipality', true));
grant select on notice to grip_query;
