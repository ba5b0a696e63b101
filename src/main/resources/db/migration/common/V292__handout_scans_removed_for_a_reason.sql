-- Why a scan that shows a sheet of a closed list was taken away: the list is evidence by then.
alter table paper_scan add column removed_reason varchar(500);
