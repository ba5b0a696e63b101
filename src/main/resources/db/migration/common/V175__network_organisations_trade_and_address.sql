-- What is known of an organisation beside its name. Its general address is for telephone book and letter head: that it
-- has one is no ground to write to it.
alter table organisation add column trade varchar(100);
alter table organisation add column municipality varchar(120);
alter table organisation add column email varchar(254);
alter table organisation add column phone varchar(60);
-- as it stands on an envelope, below the name; lines are parted by line feeds
alter table organisation add column address varchar(500);
alter table organisation add column version integer default 0 not null;
create index organisation_by_trade on organisation (trade, municipality);
create index affiliation_by_organisation on affiliation (organisation_id);
