-- The Word form that a funder wants its reports on; what was there before is not kept, the reports made with it are.
create table grant_form (
    grant_id    bigint       not null,
    name        varchar(200) not null,
    octets      bytea        not null,
    sha256      varchar(64)  not null,
    uploaded_at timestamp with time zone not null,
    uploaded_by varchar(254) not null,
    constraint one_form_a_grant primary key (grant_id),
    constraint form_of_grant foreign key (grant_id) references funding_grant (id)
);
