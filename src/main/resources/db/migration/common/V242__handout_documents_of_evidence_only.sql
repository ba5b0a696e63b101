-- Lists for those who take part, badges and certificates are set anew each time: a consent that was withdrawn is not printed again.
delete from paper_document where printing_id in (
    select id from paper_printing where paper not in ('ATTENDANCE', 'HOSPITALITY'));
