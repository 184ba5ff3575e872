-- What was standing when it was last looked at. Written together with what changed, by one instance at a time.
create table alert_standing (
    municipality text not null,
    programme uuid not null,
    key text not null,
    kind text not null,
    says text not null,
    ground text,
    rules text not null,
    rules_version integer not null,
    since date,
    by_day date,
    title text not null,
    href text not null,
    primary key (municipality, programme, key)
);

-- What changed, for good. Ordinals are given out in the order of commits: whoever writes holds the lock until it has committed.
create table alert (
    ordinal bigint generated always as identity primary key,
    id uuid not null default gen_random_uuid(),
    municipality text not null,
    programme uuid not null,
    change text not null check (change in ('BEGAN', 'CHANGED', 'ENDED')),
    key text not null,
    kind text not null,
    says text not null,
    said_before text,
    ground text,
    rules text not null,
    rules_version integer not null,
    since date,
    by_day date,
    title text not null,
    href text not null,
    on_day date not null,
    at timestamptz not null
);
create index alert_order on alert (municipality, ordinal);

-- Up to where Kafka has acknowledged them.
create table alert_published (
    only_one boolean primary key default true check (only_one),
    ordinal bigint not null
);
insert into alert_published (ordinal) values (0);

alter table alert enable row level security;
create policy own_municipality on alert for select to grip_query
    using (municipality = current_setting('grip.municipality', true));
grant select on alert to grip_query;
