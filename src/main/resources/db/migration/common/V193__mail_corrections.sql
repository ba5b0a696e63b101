-- a mailing that puts another one right
alter table mailing add column corrects bigint;
alter table mailing add constraint mailing_corrects_another foreign key (corrects) references mailing (id);
create index mailing_by_corrected on mailing (corrects);
