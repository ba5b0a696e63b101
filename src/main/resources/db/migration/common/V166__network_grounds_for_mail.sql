-- Why letters may go to a person's address; null: none may, and the person stands on the letter list.
alter table person add column mail_ground varchar(20);
alter table person add column ground_note varchar(200);
alter table person add constraint person_mail_ground_known
    check (mail_ground in ('MEMBER', 'CONTRACT', 'CONSENT', 'PUBLIC_FUNCTION'));

-- Whoever has signed up or answered has dealt with the organiser; whoever acts for a network of the round is a member;
-- ministries and chambers are written to in their office. Of everybody else a ground has to be entered.
update person set mail_ground = 'CONTRACT' where exists (
    select 1 from invitation i where i.person_id = person.id and i.answer <> 'OPEN');
update person set mail_ground = 'PUBLIC_FUNCTION' where exists (
    select 1 from affiliation a where a.person_id = person.id and a.valid_to is null
        and a.function in ('FUNDER', 'CHAMBER', 'ECONOMIC_DEVELOPMENT'));
update person set mail_ground = 'MEMBER' where exists (
    select 1 from affiliation a where a.person_id = person.id and a.valid_to is null
        and (a.network_id is not null or a.function = 'COORDINATOR'));
