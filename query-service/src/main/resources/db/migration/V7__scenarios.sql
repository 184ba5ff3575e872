-- What somebody supposes, for as long as they keep it. Nobody else sees it; what was recorded is not copied into it.
create table scenario (
    id uuid primary key,
    municipality text not null,
    owner text not null,
    title text not null,
    known_at timestamptz not null,
    position bigint not null,
    supposed_at timestamptz not null,
    events jsonb not null
);
create index scenario_owner on scenario (municipality, owner, supposed_at);
alter table scenario enable row level security;
create policy own_municipality on scenario for select to grip_query
    using (municipality = current_setting('grip.municipality', true));
grant select on scenario to grip_query;
