-- A meeting that is taken back takes along what was prepared for it; only an invitation keeps it.
alter table invitation_preparation drop constraint preparation_for_meeting;
alter table invitation_preparation add constraint preparation_for_meeting
    foreign key (meeting_id) references meeting (id) on delete cascade;
alter table host_consent drop constraint consent_for_meeting;
alter table host_consent add constraint consent_for_meeting
    foreign key (meeting_id) references meeting (id) on delete cascade;
alter table letter_words drop constraint letter_words_of_meeting;
alter table letter_words add constraint letter_words_of_meeting
    foreign key (meeting_id) references meeting (id) on delete cascade;
alter table letter_printing drop constraint printing_for_meeting;
alter table letter_printing add constraint printing_for_meeting
    foreign key (meeting_id) references meeting (id) on delete cascade;
alter table letter_list_export drop constraint letter_list_of_meeting;
alter table letter_list_export add constraint letter_list_of_meeting
    foreign key (meeting_id) references meeting (id) on delete cascade;
alter table invitation_preparation_person drop constraint person_of_preparation;
alter table invitation_preparation_person add constraint person_of_preparation
    foreign key (preparation_id) references invitation_preparation (id) on delete cascade;
