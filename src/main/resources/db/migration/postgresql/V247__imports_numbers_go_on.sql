-- Files brought before keep their numbers; new ones go on behind them.
select setval(pg_get_serial_sequence('import_file', 'id'), (select coalesce(max(id), 0) + 1 from import_file), false);
