-- A mailing to many is written in several transactions; as long as it is, leaves_at is null, none of its letters has a
-- due day, and it can be recalled.
alter table mailing alter column leaves_at drop not null;
