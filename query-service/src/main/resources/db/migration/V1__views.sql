-- A build is one run of a view from the first fact on: a table, a consumer group, and how far it has come.
create table view_build (
    build bigint generated always as identity primary key,
    view text not null,
    version integer not null,
    status text not null default 'building' check (status in ('building', 'serving', 'retired')),
    started_at timestamptz not null default now(),
    served_at timestamptz,
    retired_at timestamptz
);
create unique index one_build_serves on view_build (view, version) where status = 'serving';
create unique index one_build_at_a_time on view_build (view, version) where status = 'building';

-- Written in the transaction that writes the rows. The minimum of position over a build's partitions is a complete prefix.
create table view_progress (
    build bigint not null references view_build,
    topic text not null,
    partition integer not null,
    next_offset bigint not null default 0,
    position bigint not null default 0,
    primary key (build, topic, partition)
);

-- Facts that wait, in the order of their arrival: the first of a lane has the error, the others wait behind it.
create table parked (
    ordinal bigint generated always as identity primary key,
    build bigint not null references view_build,
    lane text not null,
    municipality text,
    position bigint not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    record_key text,
    headers bytea not null,
    payload bytea,
    error text,
    parked_at timestamptz not null default now()
);
create index parked_lane on parked (build, lane);

-- What changed, for those who subscribe. Read in the order of transaction_id, below the oldest transaction still running.
create table notice (
    ordinal bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    view text not null,
    version integer not null,
    municipality text not null,
    key text,
    position bigint not null,
    kind text not null check (kind in ('changed', 'reset')),
    at timestamptz not null default now()
);
create index notice_order on notice (municipality, view, version, transaction_id, ordinal);
create index notice_age on notice (at);

-- The last transaction whose notices may have been thrown away.
create table notice_pruned (
    single boolean primary key default true check (single),
    transaction_id xid8 not null
);
insert into notice_pruned (transaction_id) values ('0');

alter table notice enable row level security;
create policy own_municipality on notice for select to grip_query
    using (municipality = current_setting('grip.municipality', true));
grant select on view_build, view_progress, notice, notice_pruned to grip_query;
