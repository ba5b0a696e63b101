-- the newest answer of a calendar program (RFC 5546, 2.1.5): what is older, or comes again, changes nothing
alter table invitation add column calendar_sequence integer;
alter table invitation add column calendar_stamp timestamp with time zone;
-- SEQUENCE from which an answer is one to the meeting as it is now, and when the person was told of that
alter table invitation add column asked_sequence integer default 0 not null;
alter table invitation add column asked_at timestamp with time zone;
-- when the entry was last sent again because a calendar asked for it
alter table invitation add column sent_again_at timestamp with time zone;

update invitation set asked_sequence = invited_sequence, asked_at = reconfirm_since where reconfirm_since is not null;
