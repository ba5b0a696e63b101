-- Lists that are closed already keep from now on what is known today: nothing older is on record.
insert into attendance_count (meeting_id, version, invited, accepted, promoted, waiting, withdrawn, declined, tentative,
                              not_answered, reconfirm, companions, online, delegated, held, excused)
    select v.meeting_id, v.version,
           count(i.id),
           count(case when i.answer = 'YES' and i.seat = 'SEATED' and i.promoted_at is null then 1 end),
           count(case when i.answer = 'YES' and i.seat = 'SEATED' and i.promoted_at is not null then 1 end),
           count(case when i.seat = 'WAITING' then 1 end),
           count(case when i.answer = 'NO' and i.seat_given_up_at is not null then 1 end),
           count(case when i.answer = 'NO' and i.seat_given_up_at is null then 1 end),
           count(case when i.answer = 'MAYBE' then 1 end),
           count(case when i.answer = 'OPEN' then 1 end),
           count(case when (i.seat = 'SEATED' or i.answer = 'ONLINE') and i.reconfirm_since is not null then 1 end),
           coalesce(sum(case when i.seat = 'SEATED' then i.companions end), 0),
           count(case when i.answer = 'ONLINE' then 1 end),
           count(case when i.answer = 'DELEGATED' then 1 end),
           coalesce(sum(case when i.offered_until is not null then i.companions + 1 end), 0),
           count(case when i.answer = 'NO' and i.seat_given_up_at is not null
                       and cast(i.seat_given_up_at at time zone m.zone as date) >= m.takes_place_on then 1 end)
    from attendance_version v
    join meeting m on m.id = v.meeting_id
    left join invitation i on i.meeting_id = v.meeting_id and i.withdrawn_at is null
    group by v.meeting_id, v.version;
