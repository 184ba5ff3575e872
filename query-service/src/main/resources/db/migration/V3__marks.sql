-- The last mark: every fact up to the position is in Kafka, and which one is the last in each partition.
create table mark (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    ends jsonb not null
);
insert into mark (position, ends) values (0, '{}');

-- Up to where a build is complete. A partition whose last fact it has, does not hold it back.
create view view_position as
select progress.build,
       min(case when progress.position
                         >= coalesce((mark.ends ->> (progress.topic || '-' || progress.partition))::bigint, 0)
                then greatest(progress.position, mark.position)
                else progress.position
           end) as position
  from view_progress progress, mark
 group by progress.build;

grant select on view_position to grip_query;
