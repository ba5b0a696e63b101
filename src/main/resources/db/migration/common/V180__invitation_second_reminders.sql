-- When the person was reminded before the last time: a reminder that is recalled was none.
alter table invitation add column reminded_before timestamp with time zone;
