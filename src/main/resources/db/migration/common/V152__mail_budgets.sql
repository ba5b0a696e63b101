-- How many letters strangers have lately caused to one address, domain, scope, and from one source: keys are keyed hashes.
create table mail_budget (
    kind       varchar(10) not null,
    key_hash   varchar(22) not null,
    -- the newest quarter of the budget's window that is counted here, numbered from 1970 on
    quarter    bigint      not null,
    -- letters in that quarter and in the four before it
    spent_0    integer     not null,
    spent_1    integer     not null,
    spent_2    integer     not null,
    spent_3    integer     not null,
    spent_4    integer     not null,
    touched_at timestamp with time zone not null,
    constraint mail_budget_of_key primary key (kind, key_hash)
);
create index mail_budget_by_time on mail_budget (touched_at);
