-- Files brought before keep their numbers; new ones go on behind them.
alter table import_file alter column id restart with (select coalesce(max(id), 0) + 1 from import_file);
