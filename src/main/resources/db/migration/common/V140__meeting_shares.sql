-- Weighted turns: how many turns a member takes for one of a member of share 1.
alter table membership add column share integer default 1 not null;
alter table membership add constraint membership_share_counts check (share between 1 and 9);
