-- The name without what people write differently, as the application writes it for every new organisation: no capitals,
-- no accents, one blank for whatever stands between the words.
alter table organisation add column name_key varchar(200);
update organisation set name_key = substring(trim(
    replace(replace(replace(replace(
        translate(replace(lower(name), 'ß', 'ss'),
            'äöüáàâãåçéèêëíìîïñóòôõúùûýÿ.,;:&+/-–()"''',
            'aouaaaaaceeeeiiiinoooouuuyy             '),
    '    ', ' '), '   ', ' '), '  ', ' '), '  ', ' ')) from 1 for 200);
update organisation set name_key = substring(name from 1 for 200) where name_key = '';
create index organisation_by_name_key on organisation (name_key);
