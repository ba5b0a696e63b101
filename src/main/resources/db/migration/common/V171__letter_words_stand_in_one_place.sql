-- Copied by V170; whom to ask stays with the series.
drop table invitation_text;
alter table series drop column inviters;
alter table series drop column purpose;
alter table series drop column sign_off;
