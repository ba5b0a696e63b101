-- the mailing that the person was invited with: recalled with it, the invitation is gone too
alter table invitation add column mailing_id bigint;
-- the letter about a change of the meeting that was recalled, so that the person has yet to be told
alter table invitation add column owed varchar(20);
alter table invitation add constraint invitation_with_mailing foreign key (mailing_id) references mailing (id);
alter table invitation add constraint only_changes_are_owed check (owed in ('UPDATED', 'MOVED', 'CANCELLED'));
create index invitation_by_mailing on invitation (mailing_id);
