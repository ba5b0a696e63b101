-- The mailing of the act that asked the network: recalled with it, the network may name nobody. Empty when that act wrote to
-- nobody.
alter table nomination_contingent add column mailing_id bigint;
alter table nomination_contingent add constraint contingent_asked_with
    foreign key (mailing_id) references mailing (id);
create index contingent_by_mailing on nomination_contingent (mailing_id);

-- of an earlier act it is known for the networks that were written to
update nomination_contingent set mailing_id = (
    select s.mailing_id from outbox_letter l join outbox_state s on s.letter_id = l.id
    where l.purpose = 'nomination:' || cast(nomination_contingent.id as varchar(20)) || ':ask');
