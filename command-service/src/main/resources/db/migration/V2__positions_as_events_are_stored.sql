-- The place of an event in the whole store, from 1, without gaps, in commit order, for good, is given as the event is stored:
-- whoever stores holds a lock until its commit, so the next begins behind it. What had no place yet gets the one that it
-- was going to have.
alter table domain_event add column position bigint check (position > 0);

update domain_event set position = given.position from event_position given where given.ordinal = domain_event.ordinal;

update domain_event
   set position = waiting.position
  from (select event.ordinal, sequencer.last_position + row_number() over (order by event.settled_past, event.ordinal) as position
          from sequencer, domain_event event
         where event.position is null) waiting
 where waiting.ordinal = domain_event.ordinal;

drop table event_position;
drop table sequencer;
alter table domain_event drop column ordinal, drop column settled_past, add primary key (position);
