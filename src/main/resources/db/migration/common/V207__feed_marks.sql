-- When the text of a calendar last became another: what If-Modified-Since is compared with. Slug or id of whose it is, as in
-- its address. A row that is lost is made anew by the next request.
create table feed_mark (
    kind       varchar(20)  not null,
    name       varchar(120) not null,
    digest     varchar(60)  not null,
    changed_at timestamp with time zone not null,
    constraint feed_mark_of_calendar primary key (kind, name)
);
