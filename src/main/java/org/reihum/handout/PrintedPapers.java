package org.reihum.handout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What has been printed for meetings, with who stands on it in the order of print. */
@Component
public class PrintedPapers {

    private static final String PRINTINGS = """
            select p.*, coalesce(c.display_name, p.printed_by) as who,
                   (select count(*) from paper_line l where l.printing_id = p.id and l.mark <> 'GONE') as people
            from paper_printing p left join account c on c.email = p.printed_by
            """;

    private static final String SINCE = """
            select l.* from paper_line l join paper_printing p on p.id = l.printing_id
            where p.meeting_id = :meeting and p.paper = :paper and p.id >= (
                select max(w.id) from paper_printing w
                where w.meeting_id = :meeting and w.paper = :paper and w.whole = true)
            order by p.id, l.position
            """;

    private static final String LINE =
            "insert into paper_line (printing_id, position, number, sheet, mark, who, person_id,"
                    + " invitation_id, title, first_name, last_name, organisation, network, kind)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    PrintedPapers(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** All of that meeting, the latest first. */
    public List<Printing> of(MeetingId meeting) {
        return jdbc.sql(PRINTINGS + " where p.meeting_id = :meeting order by p.id desc")
                .param("meeting", meeting.value())
                .query((row, number) -> printing(row))
                .list();
    }

    /** Empty when it was not printed for that meeting. */
    public Optional<Printing> find(MeetingId meeting, long printing) {
        return jdbc.sql(PRINTINGS + " where p.meeting_id = :meeting and p.id = :id")
                .param("meeting", meeting.value())
                .param("id", printing)
                .query((row, number) -> printing(row))
                .optional();
    }

    /** Who stands on it, in the order of print. */
    public List<PrintedLine> lines(long printing) {
        return jdbc.sql("select * from paper_line where printing_id = :id order by position")
                .param("id", printing)
                .query((row, number) -> line(row))
                .list();
    }

    /** Who stands on each printing of that paper for that meeting, by the printing's number, in the order of print. */
    Map<Long, List<PrintedLine>> lines(MeetingId meeting, PaperKind paper) {
        Map<Long, List<PrintedLine>> lines = new HashMap<>();
        jdbc.sql("select l.* from paper_line l join paper_printing p on p.id = l.printing_id"
                        + " where p.meeting_id = :meeting and p.paper = :paper order by p.id, l.position")
                .param("meeting", meeting.value())
                .param("paper", paper.name())
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("printing_id"), printing -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    /** Who stands on the latest printing of everybody and on what was printed since, in the order of print. */
    List<PrintedLine> since(MeetingId meeting, PaperKind paper) {
        return jdbc.sql(SINCE)
                .param("meeting", meeting.value())
                .param("paper", paper.name())
                .query((row, number) -> line(row))
                .list();
    }

    /** The PDF as it was printed; of what is evidence. */
    public Optional<byte[]> document(long printing) {
        return jdbc.sql("select content from paper_document where printing_id = :id")
                .param("id", printing)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** @param by log-in name */
    long note(MeetingId meeting, PaperKind paper, boolean whole, int sheets, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into paper_printing (meeting_id, paper, whole, printed_at, printed_by, sheets)"
                        + " values (:meeting, :paper, :whole, :at, :by, :sheets)")
                .param("meeting", meeting.value())
                .param("paper", paper.name())
                .param("whole", whole)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("sheets", sheets)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void keep(long printing, List<PrintedLine> lines) {
        var position = new int[] {0};
        many.batchUpdate(LINE, lines, Math.max(1, lines.size()), (row, line) -> {
            PersonId person = line.person();
            InvitationId invitation = line.invitation();
            row.setLong(1, printing);
            row.setInt(2, ++position[0]);
            row.setInt(3, line.number());
            row.setInt(4, line.sheet());
            row.setString(5, line.mark().name());
            row.setString(6, line.who());
            row.setObject(7, person == null ? null : person.value(), Types.BIGINT);
            row.setObject(8, invitation == null ? null : invitation.value(), Types.BIGINT);
            row.setString(9, line.title());
            row.setString(10, line.firstName());
            row.setString(11, line.lastName());
            row.setString(12, line.organisation());
            row.setString(13, line.network());
            row.setString(14, line.kind());
        });
    }

    void keep(long printing, byte[] document) {
        jdbc.sql("insert into paper_document (printing_id, content) values (:id, :content)")
                .param("id", printing)
                .param("content", document)
                .update();
    }

    private static Printing printing(ResultSet row) throws SQLException {
        return new Printing(
                row.getLong("id"),
                new MeetingId(row.getLong("meeting_id")),
                PaperKind.valueOf(row.getString("paper")),
                row.getBoolean("whole"),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getInt("sheets"),
                row.getInt("people"));
    }

    private static PrintedLine line(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        long invitation = row.getLong("invitation_id");
        return new PrintedLine(
                row.getInt("number"),
                row.getInt("sheet"),
                Mark.valueOf(row.getString("mark")),
                row.getString("who"),
                person == 0 ? null : new PersonId(person),
                invitation == 0 ? null : new InvitationId(invitation),
                row.getString("title"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("organisation"),
                row.getString("network"),
                row.getString("kind"));
    }
}
