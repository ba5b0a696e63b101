-- How often a due report that broke off is still tried again; those of earlier releases are left to people.
alter table report_due add column tries_left integer default 0 not null;
-- What was stopped has ended, also where the process had died before it stopped.
update report set ended_at = coalesce(started_at, requested_at)
where ended_at is null and exists (
    select 1 from batch_job_execution_params p
    join batch_job_execution e on e.job_execution_id = p.job_execution_id
    join batch_job_instance i on i.job_instance_id = e.job_instance_id
    where i.job_name = 'report' and p.parameter_name = 'report'
      and p.parameter_value = cast(report.id as varchar(20)) and e.status = 'STOPPED'
      and e.job_execution_id = (select max(x.job_execution_id) from batch_job_execution x
                                where x.job_instance_id = e.job_instance_id));
