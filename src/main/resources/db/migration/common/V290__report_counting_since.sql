-- From when on a run has counted: whoever asks later is given another one. What began under an earlier release may have.
alter table report add column counting_since timestamp with time zone;
update report set counting_since = coalesce(started_at, requested_at)
where started_at is not null or data_version is not null;
