-- What of a line was shown to differ before the file was entered, a mark for each difference. Only that is taken: what
-- differs otherwise by then was changed in between. Line 0 stands for the file: files that were looked at before have none.
create table import_shown (
    import_id bigint      not null,
    line      integer     not null,
    mark      varchar(12) not null,
    constraint import_shown_key primary key (import_id, line, mark),
    constraint import_shown_of_file foreign key (import_id) references import_file (id)
);

-- Counts how often it was read another way before it is entered: who starts it, starts what was shown.
alter table import_file add column version integer default 0 not null;
