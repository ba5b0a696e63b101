-- what the organiser permits; the strict rule is the default
alter table host_plan add column least_weeks integer;
alter table host_plan add column least_between integer;
alter table host_plan add column school_holidays boolean default false not null;
alter table host_plan add column in_august boolean default false not null;
alter table host_plan add column twice_a_month boolean default false not null;
-- released meetings that are planned anew stay where they are as far as can be
alter table host_plan add column replan boolean default false not null;
-- networks that pass this cycle: numbers, separated by commas
alter table host_plan add column passing varchar(1000) default '' not null;
-- how this version came about, as a code and its words
alter table host_plan add column made_how varchar(40) default 'ENTERED' not null;
alter table host_plan add column made_words varchar(400) default '' not null;
alter table host_plan add column proven boolean default false not null;
alter table host_plan add column percent_off double precision default 0 not null;

alter table host_plan_line add column place_id bigint;
alter table host_plan_line add column excluded varchar(1000) default '' not null;
alter table host_plan_line add column co_host_id bigint;
-- why the organiser keeps a line that a rule speaks against
alter table host_plan_line add column override_reason varchar(400) default '' not null;
-- how a released meeting stood before this plan changed it
alter table host_plan_line add column was_network_id bigint;
alter table host_plan_line add column was_place_id bigint;
alter table host_plan_line add column was_on date;
alter table host_plan_line add constraint line_at_place foreign key (place_id) references place (id);
alter table host_plan_line add constraint line_co_hosted_by foreign key (co_host_id) references network (id);
