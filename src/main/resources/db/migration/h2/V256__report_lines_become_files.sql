-- What was written line by line is served from now on as the file that it made, the same octets.
insert into report_file (report_id, name, ending, octets, sha256)
    select report_id, lower(file), 'csv', octet_length(whole), rawtohex(hash('SHA-256', whole))
    from (select report_id, file,
                 stringtoutf8(U&'\FEFF' || listagg(line, '') within group (order by position)) as whole
          from report_line group by report_id, file) lines;
update report_file set sha256 = lower(sha256);
insert into report_piece (file_id, piece, octets)
    select f.id, 0, whole
    from report_file f
    join (select report_id, file,
                 stringtoutf8(U&'\FEFF' || listagg(line, '') within group (order by position)) as whole
          from report_line group by report_id, file) lines
      on lines.report_id = f.report_id and lower(lines.file) = f.name;
update report set rows_done = (select count(*) from report_line l where l.report_id = report.id and l.position > 0);
drop table report_line;
