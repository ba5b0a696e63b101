-- How many guests a person may bring, whether food is asked, whether a seat is kept for each active network.
alter table series add column companions integer default 0 not null;
alter table series add column asks_food boolean default true not null;
alter table series add column reserves_seats boolean default false not null;
update series set reserves_seats = closed;
alter table series add constraint series_companions_are_few check (companions between 0 and 9);

-- ON_SITE, HYBRID (in the room and online) or ONLINE (without a room); the link is only for those who take part by it
alter table meeting add column mode varchar(10) default 'ON_SITE' not null;
alter table meeting add column online_link varchar(500);
alter table meeting add constraint meeting_mode_is_known check (mode in ('ON_SITE', 'HYBRID', 'ONLINE'));
alter table meeting add constraint meeting_on_site_has_no_link check (mode <> 'ON_SITE' or online_link is null);
