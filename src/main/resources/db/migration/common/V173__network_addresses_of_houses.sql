-- Street and town as they stand in invitations and calendars.
alter table venue add column address varchar(300);
