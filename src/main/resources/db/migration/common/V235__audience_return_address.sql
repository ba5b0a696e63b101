-- Who sends the letters on paper, with the address to which they come back: one line above the recipient in the window.
create table letter_return_address (
    series_id bigint       not null,
    address   varchar(120) not null,
    constraint letter_return_address_pk primary key (series_id),
    constraint letter_return_address_of_series foreign key (series_id) references series (id)
);
