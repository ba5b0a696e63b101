-- A period is the same only if both its days are: a grant that is extended, or gets another rhythm, has other periods.
alter table report_due add column last_day date;
update report_due set last_day = (select r.last_day from report r where r.id = report_due.report_id);
alter table report_due alter column last_day set not null;
alter table report_due drop constraint report_due_once;
alter table report_due add constraint report_due_once primary key (grant_id, first_day, last_day);

-- Periods that a grant has got by a change, and when; the others it has had since it was entered.
create table funding_grant_period_since (
    grant_id   bigint not null,
    first_day  date   not null,
    last_day   date   not null,
    entered_on date   not null,
    constraint grant_period_since_once primary key (grant_id, first_day, last_day),
    constraint period_since_of_grant foreign key (grant_id) references funding_grant (id)
);
