-- When all files of a report were there; null while they are not. Only such a report counts as made.
alter table report add column completed_at timestamp with time zone;
update report set completed_at = coalesce(ended_at, requested_at)
where exists (select 1 from batch_job_execution_params p
              join batch_job_execution e on e.job_execution_id = p.job_execution_id
              join batch_job_instance i on i.job_instance_id = e.job_instance_id
              where i.job_name = 'report' and p.parameter_name = 'report'
                and p.parameter_value = cast(report.id as varchar(20)) and e.status = 'COMPLETED');
-- From now on a run without an end goes on by itself; those of earlier releases are left to people, as they were.
update report set ended_at = coalesce(started_at, requested_at) where ended_at is null;
-- Somebody is starting the run of a report at this moment.
create table report_claim (
    report_id  bigint not null,
    claimed_at timestamp with time zone not null,
    constraint report_claim_once primary key (report_id),
    constraint claim_of_report foreign key (report_id) references report (id)
);

-- A row to lock, so that two reports of the same scope are asked for, or get their version, one after the other.
create table report_lock (
    scope        varchar(200) not null,
    -- the last version that was given, and SHA-256 over what was counted; null until one is given from now on
    version      integer,
    data_version varchar(64),
    constraint report_lock_once primary key (scope)
);

-- Processes with runs in hand, and when they last said that they live. Which runs those are stands with the parameters of
-- the runs.
create table run_process (
    id      varchar(36) not null,
    seen_at timestamp with time zone not null,
    constraint run_process_once primary key (id)
);
