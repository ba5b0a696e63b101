-- letters of one thread refer to its first one; one-click unsubscription (RFC 8058)
alter table outbox_letter add column thread varchar(100);
alter table outbox_letter add column unsubscribe varchar(500);
create index outbox_letter_thread on outbox_letter (thread, id);
