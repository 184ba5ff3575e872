-- What happened, in the order in which it was inserted. Nothing is ever changed or taken away.
--
-- settled_past: the event is settled once every transaction up to this one has ended. It is at least that of the event
-- before it in its stream, so that a stream's events settle in the order of the stream even where a later event was
-- written by a transaction with a lower number.
create table domain_event (
    ordinal bigint generated always as identity primary key,
    id uuid not null unique,
    municipality text not null check (municipality ~ '^GM[0-9]{4}$'),
    stream text not null,
    sequence bigint not null check (sequence >= 0),
    name text not null,
    form integer not null check (form > 0),
    payload text not null,
    metadata text not null,
    recorded_at timestamptz not null,
    settled_past xid8 not null,
    unique (stream, sequence)
);

create index domain_event_settling on domain_event (settled_past);

-- The place of an event in the whole store: from 1, without gaps, in commit order, for good.
create table event_position (
    position bigint primary key check (position > 0),
    ordinal bigint not null unique
);

-- How far positions have been given: every event settled before the horizon has one.
create table sequencer (
    only_one boolean primary key default true check (only_one),
    last_position bigint not null,
    horizon xid8 not null
);

insert into sequencer (last_position, horizon) values (0, '0');

-- How far events have been carried to Kafka, and acknowledged by it.
create table publication (
    only_one boolean primary key default true check (only_one),
    position bigint not null
);

insert into publication (position) values (0);

-- What a command was answered with, so that the same command sent again is answered the same.
create table receipt (
    municipality text not null,
    actor text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    stream text not null,
    sequence bigint not null,
    recorded_at timestamptz not null default statement_timestamp(),
    primary key (municipality, actor, key)
);

-- How far Axon's own processors are.
create table token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
);

alter table domain_event enable row level security;
alter table receipt enable row level security;

create policy every_municipality on domain_event to grip_store using (true) with check (true);
create policy every_municipality on receipt to grip_store using (true) with check (true);
create policy own_municipality on domain_event for select to grip_command
    using (municipality = current_setting('grip.municipality', true));
create policy own_municipality on receipt for select to grip_command
    using (municipality = current_setting('grip.municipality', true));

grant select, insert on domain_event, receipt, event_position to grip_store;
grant select, update on sequencer, publication to grip_store;
grant select, insert, update, delete on token_entry to grip_store;
grant select on domain_event, receipt to grip_command;
