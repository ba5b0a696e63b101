-- Lines of a list of ours that was edited elsewhere, which are entered when somebody agrees to them one by one.
create table import_edit (
    import_id bigint      not null,
    line      integer     not null,
    standing  varchar(10) not null,
    -- of what stood here when the file was looked at; empty for a line that was added. Who agrees, agrees to change that.
    stamp     varchar(20) not null,
    constraint import_edit_key primary key (import_id, line),
    constraint import_edit_of_file foreign key (import_id) references import_file (id)
);

-- What a cell says may be as long as a cell of ours.
alter table import_difference alter column known set data type varchar(2000);
alter table import_difference alter column said set data type varchar(2000);
