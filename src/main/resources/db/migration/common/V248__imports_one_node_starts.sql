-- Who starts a run says so first, or two nodes would start the same one in the same moment. Empty once it has been started.
alter table import_file add column claimed_at timestamp with time zone;
