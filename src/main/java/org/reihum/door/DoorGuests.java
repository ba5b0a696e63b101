package org.reihum.door;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.reihum.invitation.Answer;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Seat;
import org.reihum.invitation.Tickets;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is invited, as far as a device at the door has to know: no address, no number, no note. */
@Component
class DoorGuests {

    /**
     * On the way a plain list in this order: for thousands, names of fields would be most of it.
     *
     * @param code what the digest of the person's code begins with: enough to know it by, too little to make one
     * @param net short name of the network the person stands for
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "name", "org", "net", "stand", "code"})
    record Guest(long id, String name, String org, String net, Stand stand, String code) {}

    enum Stand {
        SEATED,
        WAITING,
        ONLINE,
        DECLINED,
        OTHER
    }

    /** A changed name is on the devices after so long; a changed answer is there at once. */
    private static final long NAMES_ARE_READ_AGAIN = Duration.ofMinutes(15).toSeconds();

    private static final int CODE_BYTES = 10;

    private final GuestList guestList;
    private final Tickets tickets;
    private final JdbcClient jdbc;

    DoorGuests(GuestList guestList, Tickets tickets, JdbcClient jdbc) {
        this.guestList = guestList;
        this.tickets = tickets;
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Guest> of(MeetingId meeting) {
        return guestList.rows(meeting).stream().map(this::guest).toList();
    }

    private Guest guest(GuestList.Row row) {
        return new Guest(
                row.personId(),
                row.name(),
                text(row.organisation()),
                text(row.network()),
                stand(row),
                shortened(tickets.code(row.id())));
    }

    private static Stand stand(GuestList.Row row) {
        if (row.seat() == Seat.SEATED) {
            return Stand.SEATED;
        }
        if (row.seat() == Seat.WAITING) {
            return Stand.WAITING;
        }
        return row.answer() == Answer.ONLINE ? Stand.ONLINE : row.answer() == Answer.NO ? Stand.DECLINED : Stand.OTHER;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    static String shortened(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, CODE_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Changes whenever the list may have. */
    String stamp(MeetingId meeting, Instant now) {
        return jdbc.sql("select count(distinct i.id) as people, coalesce(max(e.id), 0) as happened from invitation i"
                                + " left join invitation_event e on e.invitation_id = i.id"
                                + " where i.meeting_id = :meeting and i.withdrawn_at is null")
                        .param("meeting", meeting.value())
                        .query((row, number) -> row.getLong("people") + "." + row.getLong("happened"))
                        .single()
                + "." + now.getEpochSecond() / NAMES_ARE_READ_AGAIN;
    }

    /** Empty for somebody who is not invited, or not any more. */
    Optional<InvitationId> invitation(MeetingId meeting, PersonId person) {
        return jdbc.sql("select id from invitation"
                        + " where meeting_id = :meeting and person_id = :person and withdrawn_at is null")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(InvitationId::new);
    }
}
