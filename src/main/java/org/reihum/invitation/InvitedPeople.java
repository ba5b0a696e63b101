package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.GermanOrder;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the invited by what stands on a letter: the answer address it came to, or an address of the person. */
@Component
public class InvitedPeople {

    private static final String INVITED = """
            select i.id, i.meeting_id, i.person_id, i.email, i.link_version, i.answer, i.reconfirm_since,
                i.stands_in_for, i.withdrawn_at, p.form_of_address, p.title, p.first_name, p.last_name, p.email as own_email
            from invitation i join meeting m on m.id = i.meeting_id join person p on p.id = i.person_id
            """;

    private static final String HAS_ADDRESS =
            " i.withdrawn_at is null and (lower(i.email) in (:addresses) or lower(p.email) in (:addresses))";

    private static final String AHEAD =
            " i.withdrawn_at is null and m.state <> 'CANCELLED' and (m.takes_place_on is null or m.takes_place_on >= :day)";

    /** What is ahead first, the nearest first. */
    private static final String NEAREST = " order by coalesce(m.takes_place_on, date '9999-12-31'), m.id, "
            + GermanOrder.ofPeopleInSql("p") + ", i.id";

    private final JdbcClient jdbc;
    private final AnswerAddresses addresses;

    InvitedPeople(JdbcClient jdbc, AnswerAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** Whose answer address is among those that a letter came to. */
    public Optional<Invited> behind(Collection<String> deliveredTo) {
        return deliveredTo.stream()
                .flatMap(address -> addresses.read(address).stream())
                .distinct()
                .flatMap(id -> find(id).stream())
                .findFirst();
    }

    /**
     * To whom a letter of ours went about the meeting.
     *
     * @param purpose of that letter
     */
    public Optional<Invited> writtenTo(String purpose) {
        return Mailing.invitationOf(purpose).map(InvitationId::new).flatMap(this::find);
    }

    public Optional<Invited> find(InvitationId id) {
        return jdbc.sql(INVITED + " where i.id = :id")
                .param("id", id.value())
                .query((row, number) -> invited(row))
                .optional();
    }

    /** Those invited to that meeting who have one of these addresses. */
    public List<Invited> at(MeetingId meeting, Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.sql(INVITED + " where i.meeting_id = :meeting and" + HAS_ADDRESS + NEAREST)
                        .param("meeting", meeting.value())
                        .param("addresses", spellings(addresses))
                        .query((row, number) -> invited(row))
                        .list();
    }

    /** Those with one of these addresses who are invited to meetings from that day on, the nearest first. */
    public List<Invited> ahead(Collection<String> addresses, LocalDate day) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.sql(INVITED + " where" + AHEAD + " and" + HAS_ADDRESS + NEAREST)
                        .param("day", day)
                        .param("addresses", spellings(addresses))
                        .query((row, number) -> invited(row))
                        .list();
    }

    /** Those with one of these names, first name first, who are invited to meetings from that day on; the nearest first. */
    public List<Invited> called(Collection<String> names, LocalDate day) {
        return names.isEmpty()
                ? List.of()
                : jdbc.sql(INVITED + " where" + AHEAD + " and lower(p.first_name || ' ' || p.last_name) in (:names)"
                                + NEAREST + " fetch first 200 rows only")
                        .param("day", day)
                        .param(
                                "names",
                                names.stream()
                                        .map(name -> name.toLowerCase(Locale.ROOT))
                                        .toList())
                        .query((row, number) -> invited(row))
                        .list();
    }

    /** Those invited to meetings from that day on in whose name or address each of the words occurs. */
    public List<Invited> search(String text, LocalDate day, int limit) {
        SearchWords words = SearchWords.in(text);
        return words.isEmpty()
                ? List.of()
                : jdbc.sql(INVITED + " where" + AHEAD + " and "
                                + words.occurIn("p.first_name || ' ' || p.last_name || ' ' || coalesce(p.email, '')")
                                + NEAREST + " fetch first :limit rows only")
                        .param("day", day)
                        .param("limit", limit)
                        .params(words.parameters())
                        .query((row, number) -> invited(row))
                        .list();
    }

    private static List<String> spellings(Collection<String> addresses) {
        return addresses.stream()
                .flatMap(address -> Stream.of(
                        address.toLowerCase(Locale.ROOT), Mailbox.of(address).toString()))
                .distinct()
                .toList();
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                new InvitationId(row.getLong("id")),
                new MeetingId(row.getLong("meeting_id")),
                new PersonId(row.getLong("person_id")),
                new PersonName(
                                FormOfAddress.valueOf(row.getString("form_of_address")),
                                row.getString("title"),
                                row.getString("first_name"),
                                row.getString("last_name"))
                        .full(),
                text(row.getString("email")),
                text(row.getString("own_email")),
                row.getInt("link_version") > 0,
                row.getObject("stands_in_for") != null,
                row.getObject("withdrawn_at") != null,
                Answer.valueOf(row.getString("answer")),
                row.getObject("reconfirm_since") != null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
