-- Whoever writes these rows, by whatever way, changes calendars. H2 calls a class of ours, PostgreSQL this function; both do
-- the same.
create function feed_note_change() returns trigger language plpgsql as $$
declare
    when_it_was timestamp with time zone;
begin
    if tg_table_name = 'meeting' and tg_op <> 'DELETE' then
        when_it_was := new.changed_at;
    elsif tg_table_name <> 'mail_letterhead' or tg_op <> 'INSERT' then
        -- the clock of the application may be ahead, as in the demo: no entry must seem to stand still
        select case when max(at) > current_timestamp then max(at) + interval '1 second' else current_timestamp end
        into when_it_was from feed_change;
    end if;
    insert into feed_change (kind, subject, at, mark)
    values (tg_table_name, coalesce(new.id, old.id), when_it_was, gen_random_uuid());
    return null;
end
$$;

create trigger feed_notes_meeting after insert or delete on meeting
    for each row execute function feed_note_change();
create trigger feed_notes_new_meeting after update on meeting
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_series after delete on series
    for each row execute function feed_note_change();
create trigger feed_notes_new_series after update on series
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_network after delete on network
    for each row execute function feed_note_change();
create trigger feed_notes_new_network after update on network
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_place after delete on place
    for each row execute function feed_note_change();
create trigger feed_notes_new_place after update on place
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_venue after delete on venue
    for each row execute function feed_note_change();
create trigger feed_notes_new_venue after update on venue
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_room after delete on room
    for each row execute function feed_note_change();
create trigger feed_notes_new_room after update on room
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_membership after insert or delete on membership
    for each row execute function feed_note_change();
create trigger feed_notes_new_membership after update on membership
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
create trigger feed_notes_mail_letterhead after insert or delete on mail_letterhead
    for each row execute function feed_note_change();
create trigger feed_notes_new_mail_letterhead after update on mail_letterhead
    for each row when (old.* is distinct from new.*) execute function feed_note_change();
