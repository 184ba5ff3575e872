-- The ledger: of each municipality an RFC 9162 Merkle tree over its events, in the order of positions.
--
-- hashes: that of the leaf, and behind it that of every subtree which became complete with it, the smallest first; 32 bytes
-- each. So the tree is kept with one row for each event, and nothing in it ever changes. Id, stream and sequence tell which
-- event it was when the event itself is no longer there.
create table ledger_leaf (
    municipality text not null,
    index bigint not null check (index >= 0),
    position bigint not null unique,
    id uuid not null,
    stream text not null,
    sequence bigint not null,
    hashes bytea not null check (length(hashes) >= 32 and length(hashes) % 32 = 0),
    primary key (municipality, index)
);

create index ledger_leaf_id on ledger_leaf (id);

-- What was signed: a tree's size and root, in the order of signing.
create table checkpoint (
    ordinal bigint generated always as identity primary key,
    municipality text not null,
    size bigint not null check (size > 0),
    note text not null,
    signed_at timestamptz not null default statement_timestamp(),
    unique (municipality, size)
);

-- How far checkpoints have been carried to Kafka, and acknowledged by it.
create table checkpoint_publication (
    only_one boolean primary key default true check (only_one),
    ordinal bigint not null
);

insert into checkpoint_publication (ordinal) values (0);

-- What each check of the store against the ledger has found.
create table ledger_check (
    ordinal bigint generated always as identity primary key,
    checked_at timestamptz not null default statement_timestamp(),
    differences bigint not null,
    report text not null
);

alter table ledger_leaf enable row level security;
alter table checkpoint enable row level security;

create policy every_municipality on ledger_leaf to grip_store using (true) with check (true);
create policy every_municipality on checkpoint to grip_store using (true) with check (true);
create policy own_municipality on ledger_leaf for select to grip_command
    using (municipality = current_setting('grip.municipality', true));
create policy own_municipality on checkpoint for select to grip_command
    using (municipality = current_setting('grip.municipality', true));

grant select, insert on ledger_leaf, checkpoint, ledger_check to grip_store;
grant select, update on checkpoint_publication to grip_store;
grant select on ledger_leaf, checkpoint to grip_command;
