-- Who is expected: accepted, or promoted from the waiting list. Nobody answers after the beginning, so that from then on
-- these are the seats at the start. Whoever came and is not here came unannounced; it is not noted at the door, because a
-- seat may be given or given up after somebody came in.
create view expected_guest as
    select i.meeting_id, i.person_id,
           -- whose substitute counts for that network
           case when i.stands_in_for is not null then i.network_id end as represented
    from invitation i
    where i.answer = 'YES' and i.seat = 'SEATED' and i.withdrawn_at is null;

alter table attendance drop column walk_in;
