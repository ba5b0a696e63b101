-- How the invited people of a meeting had answered when a version of its list was written: what becomes of an invitation
-- later changes no figure of a closed list.
create table attendance_count (
    meeting_id   bigint  not null,
    version      integer not null,
    invited      integer not null,
    accepted     integer not null,
    promoted     integer not null,
    waiting      integer not null,
    withdrawn    integer not null,
    declined     integer not null,
    tentative    integer not null,
    not_answered integer not null,
    reconfirm    integer not null,
    companions   integer not null,
    online       integer not null,
    delegated    integer not null,
    held         integer not null,
    -- gave up a seat on the day of the meeting
    excused      integer not null,
    constraint attendance_count_once primary key (meeting_id, version),
    constraint attendance_count_of_version foreign key (meeting_id, version)
        references attendance_version (meeting_id, version)
);
