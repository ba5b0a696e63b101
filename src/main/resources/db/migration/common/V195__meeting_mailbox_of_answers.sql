-- whether each invitation has an answer address of its own; what was published before goes on with the one address
alter table meeting add column organizer_tokens boolean default false not null;
