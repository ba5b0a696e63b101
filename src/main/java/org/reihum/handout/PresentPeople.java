package org.reihum.handout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.GermanOrder;
import org.reihum.network.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was at a meeting, with the employer and network of the day, as papers name them. */
@Component
class PresentPeople {

    /** @param ofHost spoke for the network that received the others */
    private record Present(PrintedLine line, boolean online, boolean ofHost) {}

    private static final String PRESENT = """
            select a.id, a.person_id, a.first_name, a.last_name, a.organisation, a.online, a.network_id,
                   p.title, n.short_name
            from attendance a
            left join person p on p.id = a.person_id
            left join network n on n.id = a.network_id
            where a.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PresentPeople(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** All by name, in the German order; of who took part by the link, that is said. */
    List<PrintedLine> all(MeetingCard meeting, Locale language) {
        String online = messages.getMessage("handout.online", null, language);
        return of(meeting)
                .map(each -> each.line().ofKind(each.online() ? online : ""))
                .toList();
    }

    /** Those in the house: first who received the others, then the guests. */
    List<PrintedLine> inTheHouse(MeetingCard meeting, Locale language) {
        String host = messages.getMessage("handout.host", null, language);
        return of(meeting)
                .filter(each -> !each.online())
                .sorted(Comparator.comparing((Present each) -> !each.ofHost()))
                .map(each -> each.line().ofKind(each.ofHost() ? host : ""))
                .toList();
    }

    private Stream<Present> of(MeetingCard meeting) {
        return jdbc
                .sql(PRESENT)
                .param("meeting", meeting.id().value())
                .query((row, number) -> new Present(
                        line(row),
                        row.getBoolean("online"),
                        isOf(meeting.hostId().value(), row)))
                .list()
                .stream()
                .sorted(GermanOrder.ofPeople(
                        each -> each.line().lastName(), each -> each.line().firstName()));
    }

    private static boolean isOf(long host, ResultSet row) throws SQLException {
        return row.getLong("network_id") == host;
    }

    private static PrintedLine line(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        return new PrintedLine(
                0,
                0,
                Mark.LISTED,
                person == 0 ? "a" + row.getLong("id") : "p" + person,
                person == 0 ? null : new PersonId(person),
                null,
                text(row.getString("title")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("organisation"),
                text(row.getString("short_name")),
                "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
