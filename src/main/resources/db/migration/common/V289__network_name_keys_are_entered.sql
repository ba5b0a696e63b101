-- The application computes the key by which people are looked for (network.Spelling) and enters it with the name: for the
-- database it was dear, and there were two truths. What it has computed so far stays.
alter table person alter column name_key drop expression;
