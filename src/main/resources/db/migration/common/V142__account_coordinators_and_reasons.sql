-- Who may decide what needs the coordinator; all who had an account so far may.
alter table account add column coordinator boolean default true not null;

-- Whether the note says why a meeting stays although something speaks against it.
alter table meeting_event add column overrides boolean default false not null;
