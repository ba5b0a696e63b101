-- People are recognised by their address, in whatever case it was typed; thousands at a time need an index.
alter table person add column email_key varchar(254) generated always as (lower(email));
create index person_by_email_key on person (email_key);
