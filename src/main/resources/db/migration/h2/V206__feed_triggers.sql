-- Whoever writes these rows, by whatever way, changes calendars. H2 calls a class of ours, PostgreSQL a function.
create trigger feed_notes_meeting after insert, update, delete on meeting for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_series after update, delete on series for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_network after update, delete on network for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_place after update, delete on place for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_venue after update, delete on venue for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_room after update, delete on room for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_membership after insert, update, delete on membership for each row call 'org.reihum.feed.NotingChange';
create trigger feed_notes_mail_letterhead after insert, update, delete on mail_letterhead for each row call 'org.reihum.feed.NotingChange';
