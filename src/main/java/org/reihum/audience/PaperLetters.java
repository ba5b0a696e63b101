package org.reihum.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.GermanOrder;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who gets a letter on paper. */
@Component
class PaperLetters {

    private static final String TODAY =
            "(a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)";

    private static final String PRINTED =
            " left join letter_printing r on r.id = l.printing_id" + " left join account c on c.email = r.printed_by";

    private static final String GUESTS = """
            select i.id as invitation, p.form_of_address, p.title, p.first_name, p.last_name, p.language,
                   o.id as organisation_id, o.name as organisation, o.address, o.municipality,
                   r.printed_at, coalesce(c.display_name, r.printed_by) as printed_by
            from invitation i
            join person p on p.id = i.person_id
            left join affiliation a on a.person_id = p.id and %s
            left join organisation o on o.id = a.organisation_id
            left join letter_printed l on l.meeting_id = i.meeting_id and l.invitation_id = i.id
            %s
            where i.meeting_id = :meeting and i.withdrawn_at is null and i.email is null and i.answer not in ('NO', 'DELEGATED')
                and p.active and p.no_invitations_since is null
            order by %s, i.id, o.id
            """.formatted(TODAY, PRINTED, GermanOrder.ofPeopleInSql("p"));

    private static final String FIRMS = """
            select o.id as organisation_id, o.name as organisation, o.address, o.municipality,
                   r.printed_at, coalesce(c.display_name, r.printed_by) as printed_by
            from organisation o
            left join letter_printed l on l.meeting_id = :meeting and l.organisation_id = o.id
            %s
            where %%s and o.id not in (
                select a.organisation_id from affiliation a join person p on p.id = a.person_id
                where %s and (p.no_invitations_since is not null
                    or p.active and p.email is not null and p.mail_ground is not null
                    or p.id in (select i.person_id from invitation i where i.meeting_id = :meeting and i.withdrawn_at is null)))
            order by %s, o.id
            """.formatted(PRINTED, TODAY, GermanOrder.inSql("o.name"));

    private final JdbcClient jdbc;

    PaperLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who is invited to the meeting and has no mailbox, by name: neither who has said no nor who wants no invitations any
     * more.
     */
    List<PaperLetter> toGuests(MeetingId meeting, LocalDate day) {
        return once(jdbc.sql(GUESTS)
                .param("meeting", meeting.value())
                .param("day", day)
                .query((row, number) -> guest(row))
                .list());
    }

    /**
     * The firms of those lists by name, where nobody is known who may be mailed, nobody is invited and nobody has asked to
     * be left alone.
     */
    List<PaperLetter> toFirms(Collection<Condition> lists, MeetingId meeting, LocalDate day) {
        return once(lists.stream()
                .flatMap(list -> jdbc
                        .sql(FIRMS.formatted(list.ofFirms()))
                        .param("meeting", meeting.value())
                        .param("day", day)
                        .params(list.parameters())
                        .query((row, number) -> firm(row))
                        .list()
                        .stream())
                .toList());
    }

    private static List<PaperLetter> once(List<PaperLetter> letters) {
        Map<String, PaperLetter> once = new LinkedHashMap<>();
        letters.forEach(letter -> once.putIfAbsent(letter.key(), letter));
        return List.copyOf(once.values());
    }

    private static PaperLetter guest(ResultSet row) throws SQLException {
        var name = new PersonName(
                FormOfAddress.valueOf(row.getString("form_of_address")),
                row.getString("title"),
                row.getString("first_name"),
                row.getString("last_name"));
        return letter(row, new InvitationId(row.getLong("invitation")), name, row.getString("language"));
    }

    private static PaperLetter firm(ResultSet row) throws SQLException {
        return letter(row, null, null, "de");
    }

    private static PaperLetter letter(
            ResultSet row, @Nullable InvitationId invitation, @Nullable PersonName person, String language)
            throws SQLException {
        long organisation = row.getLong("organisation_id");
        String name = row.getString("organisation");
        OffsetDateTime printed = row.getObject("printed_at", OffsetDateTime.class);
        Instant printedAt = printed == null ? null : printed.toInstant();
        return new PaperLetter(
                invitation,
                person,
                organisation == 0 ? null : new OrganisationId(organisation),
                name == null ? "" : name,
                PaperLetter.lines(row.getString("address"), row.getString("municipality")),
                language,
                printedAt,
                row.getString("printed_by"));
    }
}
