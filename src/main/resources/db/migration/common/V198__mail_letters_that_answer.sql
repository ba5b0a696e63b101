-- the mail of a person that a letter answers, and whether a person wrote the letter
alter table outbox_letter add column in_reply_to varchar(300);
alter table outbox_letter add column by_hand boolean default false not null;

-- what comes in is looked up by the letter that it answers or that came back with it
create index outbox_letter_by_message_id on outbox_letter (message_id);
