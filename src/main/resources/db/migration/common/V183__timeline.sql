-- What a series sets otherwise than usual: when a step is due, counted from the meeting's day, and who sees to it.
create table timeline_setting (
    series_id   bigint       not null,
    step        varchar(30)  not null,
    offset_days integer      not null,
    owner       varchar(20)  not null,
    owner_name  varchar(200) not null,
    constraint timeline_setting_key primary key (series_id, step),
    constraint timeline_setting_of_series foreign key (series_id) references series (id) on delete cascade
);

-- What is otherwise for one meeting, and what is ticked. A step without a row is as the series has it, and open.
create table timeline_entry (
    meeting_id bigint       not null,
    step       varchar(30)  not null,
    -- null: counted from the meeting's day
    due_on     date,
    -- null: as the series has it
    owner      varchar(20),
    owner_name varchar(200) not null,
    note       varchar(500) not null,
    done_at    timestamp with time zone,
    -- log-in name
    done_by    varchar(320),
    constraint timeline_entry_key primary key (meeting_id, step),
    constraint timeline_entry_of_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
    constraint timeline_done_by_somebody check ((done_at is null) = (done_by is null))
);
