-- A row to lock, so that houses are opened and renamed one after the other, on pages and from files: nothing else keeps two
-- of one name out of one town. No table refers to it, so that whoever enters meetings does not wait for it.
create table house_lock (
    id integer not null,
    constraint house_lock_once primary key (id)
);
