-- People are looked for by name however it was written: without case, accents, blanks, hyphens; "Mueller" as "Müller".
-- The application computes the same (network.Spelling) and looks closer at those it has found.
alter table person add column name_key varchar(300) generated always as (
    replace(replace(replace(replace(replace(lower(translate(replace(last_name || '|' || first_name, 'ß', 's'),
        'ÄÖÜäöüÁÀÂÃÅáàâãåÇçÉÈÊËéèêëÍÌÎÏíìîïÑñÓÒÔÕØóòôõøÚÙÛúùûÝýÿŁł -.,''’`´–',
        'AOUaouAAAAAaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUuuuYyyLl         ')),
    ' ', ''), 'ss', 's'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')) stored;
create index person_by_name_key on person (name_key);
