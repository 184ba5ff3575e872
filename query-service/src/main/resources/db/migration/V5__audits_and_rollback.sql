-- When an instance last took part in the build. One that nobody follows any more is of a version that nobody runs any more.
alter table view_build add column followed_at timestamptz not null default now();

-- An audit is a build as well, that nobody reads: what it has folded is held against what serves.
alter table view_build drop constraint view_build_status_check;
alter table view_build add check (status in ('building', 'serving', 'retired', 'auditing'));
create unique index one_audit_at_a_time on view_build ((true)) where status = 'auditing';

-- What the last audit of a build that serves has found; it goes with the build.
create table view_audit (
    build bigint primary key references view_build on delete cascade,
    position bigint not null,
    compared bigint not null,
    drifted bigint not null,
    ended_at timestamptz not null default now()
);

-- Rows that are not what the facts make of them: what is served, and what is folded; absent where there is no such row.
create table view_drift (
    build bigint not null references view_audit on delete cascade,
    municipality text not null,
    key text not null,
    served jsonb,
    folded jsonb,
    primary key (build, municipality, key)
);
