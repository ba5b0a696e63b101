-- Until when the organisers of a series have been told what its guests did.
create table invitation_digest (
    series_id  bigint not null primary key,
    told_until timestamp with time zone not null,
    constraint digest_of_series foreign key (series_id) references series (id)
);
