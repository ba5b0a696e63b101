-- What a point of the agenda is; null: nobody said. A report round has one report a member network.
alter table agenda_item add column kind varchar(20);
alter table agenda_item add constraint agenda_item_kind_known
    check (kind in ('REPORT', 'REPORT_ROUND', 'TALK', 'DISCUSSION', 'DECISION', 'OTHER'));
