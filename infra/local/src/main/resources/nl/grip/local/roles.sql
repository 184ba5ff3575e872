-- Who may log in to PostgreSQL, and as what. None is a superuser, none may pass by row-level security.
-- Can be run again on the same server. The passwords are for local use only: each is the role's own name.
do $$
declare
    login text;
begin
    foreach login in array array[
        'grip_command_owner', -- owns the command side's database and its schema; used by migrations alone
        'grip_store',         -- appends, gives positions and publishes, for every municipality
        'grip_command',       -- loads streams, of one municipality at a time
        'grip_query_owner',   -- owns the query side's database; migrates it and writes the views
        'grip_query'          -- reads views, of one municipality at a time
    ]
    loop
        if not exists (select from pg_roles where rolname = login) then
            execute format(
                'create role %I login password %L nosuperuser nocreatedb nocreaterole nobypassrls noreplication',
                login, login);
        end if;
    end loop;
end
$$;
