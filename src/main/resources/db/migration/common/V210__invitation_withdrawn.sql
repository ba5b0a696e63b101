-- Taken back while the meeting takes place. The row stays: its trace, and the address its calendar entry came from, which
-- has to be the same when the person is invited again.
alter table invitation add column withdrawn_at timestamp with time zone;
