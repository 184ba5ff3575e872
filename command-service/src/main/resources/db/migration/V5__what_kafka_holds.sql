-- How often topics had to be filled anew because Kafka had lost what was in them, and up to which position Kafka has facts that
-- the store has not, or has others; absent where there are none.
alter table publication add column filling integer not null default 0, add column unknown_up_to bigint;
