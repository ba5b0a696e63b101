-- The time it is in the demo. A row marks the database of a demo: the demo data are loaded together with it.
create table demo_clock (
    id       integer not null primary key,
    shows_at timestamp with time zone not null,
    constraint only_one_demo_clock check (id = 1)
);
