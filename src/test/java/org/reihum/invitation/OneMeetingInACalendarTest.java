package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.invitation.PersonsCalendar.Effect.ADDED;
import static org.reihum.invitation.PersonsCalendar.Effect.ASKS_AGAIN;
import static org.reihum.invitation.PersonsCalendar.Effect.IGNORED;
import static org.reihum.invitation.PersonsCalendar.Effect.REMOVED;
import static org.reihum.invitation.PersonsCalendar.Effect.UPDATED;

import biweekly.component.VEvent;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.ical.CalendarLint;
import org.reihum.mail.Delivery;
import org.reihum.mail.MimeParts;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.Person;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One meeting as it stands in the calendars of three people, from provisional to cancelled, in the messages that a mail
 * server got. The numbers are those of the checklist for outgoing calendar mail.
 */
@HeldMail
class OneMeetingInACalendarTest {

    private static final String ANKER = "anker@example.org";
    private static final String BOJE = "boje@example.org";
    private static final String DECLINED = "lotse@example.org";

    @Autowired
    Season season;

    @Autowired
    Delivery delivery;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    Uninviting uninviting;

    @Autowired
    RenewingLink renewing;

    @Autowired
    WritingReceipts receipts;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    Season.Home ulm;
    House house;
    MeetingId meeting;
    final Map<String, InvitationId> guests = new HashMap<>();
    final Map<String, PersonsCalendar> calendars = new LinkedHashMap<>();
    final List<MimeMessage> everything = new ArrayList<>();

    @BeforeEach
    void aProvisionalMeetingOfThree() throws Exception {
        season.letterhead();
        fellbach = season.home("Fellbach");
        ulm = season.home("Ulm");
        house = season.room(fellbach, 10);
        Series series = season.series("Runde", true, fellbach, ulm);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, house));
        List<Person> people = List.of(
                season.manager(fellbach, "Anker"), season.manager(fellbach, "Boje"), season.manager(fellbach, "Lotse"));
        for (String address : List.of(ANKER, BOJE, DECLINED)) {
            calendars.put(address, new PersonsCalendar(address));
        }
        inviting.invite(meeting, clock.instant());
        people.forEach(person -> guests.put(person.contact().email(), season.invitation(meeting, person.id())));
    }

    /** What reaches each calendar, and what it does with it. */
    private Map<String, PersonsCalendar.Effect> delivered() throws MessagingException, IOException {
        clock.advance(Duration.ofHours(1));
        receipts.run(clock.instant());
        Map<String, PersonsCalendar.Effect> effects = new LinkedHashMap<>();
        for (MimeMessage message : delivery.run()) {
            everything.add(message);
            String to = recipient(message);
            assertThat(effects.put(to, calendars.get(to).take(message))).as(to).isNull();
        }
        return effects;
    }

    private static String recipient(MimeMessage message) throws MessagingException {
        assertThat(message.getAllRecipients()).hasSize(1);
        return ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress();
    }

    private void says(String who, Answer answer) {
        answering.answer(guests.get(who), GivenAnswer.of(answer), Channel.LINK, "selbst", clock.instant());
    }

    private VEvent entry(String who) {
        return calendars.get(who).entry();
    }

    private Map<String, PersonsCalendar.Effect> invited() throws Exception {
        return delivered();
    }

    private void edit(MeetingDetails next) {
        assertThat(season.edit(meeting, next)).isTrue();
    }

    @Test
    void fromProvisionalOverConfirmedMovedAndUninvitedToCancelled() throws Exception {
        assertThat(invited()).isEqualTo(Map.of(ANKER, ADDED, BOJE, ADDED, DECLINED, ADDED));
        assertThat(entry(ANKER).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(entry(ANKER).getSequence().getValue()).isZero();
        assertThat(entry(ANKER).getAttendees().get(0).getRsvp()).isTrue();

        says(ANKER, Answer.YES);
        says(DECLINED, Answer.NO);
        assertThat(delivered()).isEqualTo(Map.of(ANKER, UPDATED, DECLINED, UPDATED));
        assertThat(entry(ANKER).getAttendees().get(0).getParticipationStatus().getValue())
                .isEqualTo("ACCEPTED");

        // nobody is asked again when the host confirms; who declined hears nothing
        season.confirm(meeting);
        assertThat(delivered()).isEqualTo(Map.of(ANKER, UPDATED, BOJE, UPDATED));
        assertThat(entry(ANKER).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(entry(ANKER).getSequence().getValue()).isEqualTo(1);
        assertThat(entry(ANKER).getAttendees().get(0).getParticipationStatus().getValue())
                .isEqualTo("ACCEPTED");

        // a new day is asked of everyone, who declined too
        edit(Season.details(fellbach, Season.DAY.plusDays(7), house));
        assertThat(delivered()).isEqualTo(Map.of(ANKER, ASKS_AGAIN, BOJE, ASKS_AGAIN, DECLINED, ASKS_AGAIN));
        assertThat(entry(ANKER).getSequence().getValue()).isEqualTo(2);
        assertThat(entry(ANKER).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-23T09:00:00Z"));
        assertThat(entry(ANKER).getAttendees().get(0).getParticipationStatus().getValue())
                .isEqualTo("NEEDS-ACTION");

        uninviting.uninvite(meeting, guests.get(BOJE), "Rosa", clock.instant());
        assertThat(delivered()).isEqualTo(Map.of(BOJE, REMOVED));
        assertThat(calendars.get(BOJE).isEmpty()).isTrue();
        assertThat(calendars.get(ANKER).isEmpty()).isFalse();

        says(ANKER, Answer.YES);
        assertThat(delivered()).isEqualTo(Map.of(ANKER, UPDATED));
        season.cancel(meeting);
        assertThat(delivered()).isEqualTo(Map.of(ANKER, REMOVED));
        assertThat(calendars.get(ANKER).isEmpty()).isTrue();
    }

    @Test
    void uninvitedAndInvitedAgainIsTheSameEntry() throws Exception {
        invited();
        uninviting.uninvite(meeting, guests.get(BOJE), "Rosa", clock.instant());
        assertThat(delivered()).isEqualTo(Map.of(BOJE, REMOVED));

        inviting.invite(meeting, List.of(invitations.get(guests.get(BOJE)).person()), clock.instant());

        assertThat(delivered()).isEqualTo(Map.of(BOJE, ADDED));
        assertThat(entry(BOJE).getUid().getValue())
                .isEqualTo(entry(ANKER).getUid().getValue());
    }

    /** Scenario SC17: the city is decided, the house follows, in another town nearby. */
    @Test
    void aCityWithoutAHouseIsSaidToFollow() throws Exception {
        invited();
        edit(Season.details(fellbach, Season.DAY, House.OPEN));
        delivered();
        assertThat(entry(ANKER).getLocation().getValue()).isEqualTo("Fellbach (Ort folgt)");

        edit(Season.details(fellbach, Season.DAY, season.anotherHouse(fellbach, 12)));

        assertThat(delivered()).containsEntry(ANKER, UPDATED);
        assertThat(entry(ANKER).getLocation().getValue()).startsWith("Kulturhaus, Bühne");
        assertThat(entry(ANKER).getSequence().getValue()).isEqualTo(2);
    }

    /** The way the messages arrive is not the way they were sent. */
    @Test
    void anOldMessageThatArrivesLateChangesNothing() throws Exception {
        invited();
        edit(Season.details(fellbach, Season.DAY.plusDays(7), house));
        delivered();

        for (MimeMessage message : everything) {
            assertThat(calendars.get(recipient(message)).take(message)).isEqualTo(IGNORED);
        }
    }

    @Test
    void o02_o03_o04_theShapeThatOutlookGmailAppleAndThunderbirdRead() throws Exception {
        invited();
        season.cancel(meeting);
        delivered();

        assertThat(everything).hasSize(6);
        for (MimeMessage message : everything) {
            var mixed = (MimeMultipart) message.getContent();
            var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
            var calendar = alternatives.getBodyPart(alternatives.getCount() - 1);
            var file = mixed.getBodyPart(mixed.getCount() - 1);
            assertThat(mixed.getContentType()).startsWith("multipart/mixed");
            assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
            assertThat(calendar.getContentType()).startsWith("text/calendar; method=");
            assertThat(file.getContentType()).startsWith("application/ics; name=invite.ics");
            for (var part : List.of(calendar, file)) {
                assertThat(part.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
            }
            byte[] content = calendar.getInputStream().readAllBytes();
            assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
            assertThat(CalendarLint.problems(content)).isEmpty();
            // o01: the method twice, and the same
            String method = new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("METHOD:"))
                    .collect(Collectors.joining());
            assertThat(calendar.getContentType()).contains("method=" + method.substring("METHOD:".length()));
        }
    }

    /** A UUID without a host name, as RFC 7986 (5.3) asks since. */
    @Test
    void o07_oneUidInEveryMessageToEveryone() throws Exception {
        invited();
        edit(Season.details(ulm, Season.DAY, season.room(ulm, 10)));
        delivered();

        assertThat(lines("UID:")).hasSize(6).containsOnly(lines("UID:").get(0));
        assertThat(lines("UID:").get(0)).matches("UID:[0-9a-f-]{36}");
    }

    /** Decisions win over the checklist: another house in the same city counts too, room, title and agenda do not. */
    @Test
    void o08_o10_theSequenceCountsWhatPeopleHaveToKnow() throws Exception {
        invited();
        assertThat(sequenceAfter(Season.details(fellbach, Season.DAY, season.room(fellbach, 12))))
                .isZero();
        assertThat(sequenceAfter(Season.details(fellbach, Season.DAY, season.anotherHouse(fellbach, 12))))
                .isEqualTo(1);
        assertThat(sequenceAfter(Season.details(ulm, Season.DAY, season.room(ulm, 12))))
                .isEqualTo(2);
        assertThat(sequenceAfter(Season.details(ulm, Season.DAY.plusDays(1), season.room(ulm, 12))))
                .isEqualTo(3);
    }

    private int sequenceAfter(MeetingDetails next) throws Exception {
        edit(next);
        delivered();
        return entry(ANKER).getSequence().getValue();
    }

    @Test
    void o09_eachMessageIsStampedLaterThanTheOneBefore() throws Exception {
        invited();
        edit(Season.details(fellbach, Season.DAY, season.room(fellbach, 12)));
        season.confirm(meeting);
        season.cancel(meeting);
        clock.advance(Duration.ofHours(1));
        everything.addAll(delivery.run());

        List<String> stamps = new ArrayList<>();
        for (MimeMessage message : everything) {
            if (recipient(message).equals(ANKER)) {
                stamps.add(line(message, "DTSTAMP:"));
            }
        }
        assertThat(stamps).hasSize(4).isSorted().doesNotHaveDuplicates();
    }

    /** Answers to the mailbox that we read, in the domain we write from; prose to the contact of the series. */
    @Test
    void o12_o13_o14_theOrganizerIsOurMailboxAndTheSameForLife() throws Exception {
        invited();
        edit(Season.details(ulm, Season.DAY, season.room(ulm, 10)));
        renewing.renew(meeting, guests.get(ANKER), "Rosa", clock.instant());
        clock.advance(Duration.ofHours(1));
        everything.addAll(delivery.run());
        season.cancel(meeting);
        clock.advance(Duration.ofHours(1));
        everything.addAll(delivery.run());

        Map<String, List<String>> organizers = new HashMap<>();
        for (MimeMessage message : everything) {
            String organizer = line(message, "ORGANIZER");
            organizers
                    .computeIfAbsent(recipient(message), who -> new ArrayList<>())
                    .add(organizer);
            assertThat(organizer).doesNotContain("SENT-BY");
            String from = ((InternetAddress) message.getFrom()[0]).getAddress();
            assertThat(organizer).endsWith(from.substring(from.indexOf('@')));
            assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly(Season.CONTACT);
        }
        assertThat(organizers.get(ANKER))
                .hasSize(4)
                .containsOnly(organizers.get(ANKER).get(0));
        assertThat(organizers.get(BOJE))
                .hasSize(3)
                .containsOnly(organizers.get(BOJE).get(0));
        assertThat(organizers.get(ANKER).get(0))
                .isNotEqualTo(organizers.get(BOJE).get(0));
    }

    @Test
    void o16_nobodyReadsWhoElseIsInvited() throws Exception {
        invited();

        assertThat(everything).hasSize(3);
        for (MimeMessage message : everything) {
            String calendar = unfolded(message);
            assertThat(calendar.lines().filter(line -> line.startsWith("ATTENDEE")))
                    .hasSize(1);
            for (String other : calendars.keySet()) {
                assertThat(calendar.contains(other)).as(other).isEqualTo(other.equals(recipient(message)));
            }
        }
    }

    /** A letter about nothing but the own answer is no new invitation. */
    @Test
    void o27_theAnswerByLinkStandsInTheCalendarToo() throws Exception {
        invited();
        says(ANKER, Answer.MAYBE);
        delivered();

        assertThat(entry(ANKER).getAttendees().get(0).getParticipationStatus().getValue())
                .isEqualTo("TENTATIVE");
        assertThat(entry(ANKER).getAttendees().get(0).getRsvp()).isFalse();
        assertThat(String.valueOf(find(everything.get(0), "text/plain")))
                .contains("Sie können auch in Ihrem Kalender antworten, das zählt ebenso.");
    }

    @Test
    void o30_whoIsInvitedLaterGetsThePresentVersionAloneAndNobodyElseALetter() throws Exception {
        invited();
        season.confirm(meeting);
        delivered();
        String late = "spaet@example.org";
        calendars.put(late, new PersonsCalendar(late));
        season.manager(fellbach, "Spaet");

        inviting.invite(meeting, clock.instant());

        assertThat(delivered()).isEqualTo(Map.of(late, ADDED));
        assertThat(entry(late).getSequence().getValue()).isEqualTo(1);
    }

    /** Decliners hear of a new day or city, never of less, and get no cancellation. */
    @Test
    void o31_whoDeclinedIsLeftInPeace() throws Exception {
        invited();
        says(DECLINED, Answer.NO);
        delivered();

        edit(Season.details(fellbach, Season.DAY, season.anotherHouse(fellbach, 12)));
        assertThat(delivered()).doesNotContainKey(DECLINED);
        edit(Season.details(fellbach, Season.DAY.plusDays(1), season.room(fellbach, 12)));
        assertThat(delivered()).containsEntry(DECLINED, ASKS_AGAIN);
        season.cancel(meeting);
        assertThat(delivered()).doesNotContainKey(DECLINED);
    }

    @Test
    void o32_nothingIsSentAboutAMeetingThatIsOver() throws Exception {
        invited();
        clock.advance(Duration.ofDays(60));
        season.cancel(meeting);

        assertThat(delivered()).isEmpty();
    }

    @Test
    void o33_headersThatKeepRobotsQuietAndThreadsTogether() throws Exception {
        invited();
        edit(Season.details(fellbach, Season.DAY.plusDays(1), house));
        delivered();
        season.cancel(meeting);
        delivered();

        Map<String, String> first = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : everything) {
            ids.add(message.getMessageID());
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
            String before = first.putIfAbsent(recipient(message), message.getMessageID());
            assertThat(message.getHeader("References")).isEqualTo(before == null ? null : new String[] {before});
        }
        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
    }

    /** DKIM is the mail server's; SpamTest and UnsubscribeTest look at the rest of o34. */
    @Test
    void o34_mailProgramsCanTakeAPersonOff() throws Exception {
        invited();

        for (MimeMessage message : everything) {
            assertThat(message.getHeader("List-Unsubscribe")).hasSize(1);
            assertThat(message.getHeader("List-Unsubscribe")[0])
                    .matches("<https://reihum\\.example\\.org/unsubscribe/[\\w-]{44}>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        }
    }

    /** o35, a scanner that opens every link, is MailScannerTest. o37: nothing changes for the reader who knows us. */
    @Test
    void o36_o37_oneSenderWithANameWhateverIsWritten() throws Exception {
        invited();
        season.cancel(meeting);
        delivered();

        for (MimeMessage message : everything) {
            var from = (InternetAddress) message.getFrom()[0];
            assertThat(from.getAddress()).isEqualTo(Season.SENDER);
            assertThat(from.getPersonal()).isEqualTo("Netzwerk der Netzwerke");
            assertThat(String.valueOf(find(message, "text/plain"))).contains("16. Dezember 2026", "Fellbach");
        }
    }

    @Test
    void o39_wantsAnAnswerByRequestAndNeverPublishes() throws Exception {
        invited();
        says(ANKER, Answer.YES);
        delivered();
        season.cancel(meeting);
        delivered();

        assertThat(lines("METHOD:")).containsOnly("METHOD:REQUEST", "METHOD:CANCEL");
    }

    private List<String> lines(String begin) throws Exception {
        List<String> lines = new ArrayList<>();
        for (MimeMessage message : everything) {
            lines.add(line(message, begin));
        }
        return lines;
    }

    private static String line(MimeMessage message, String begin) throws Exception {
        List<String> found =
                unfolded(message).lines().filter(line -> line.startsWith(begin)).toList();
        assertThat(found).as(begin).hasSize(1);
        return found.get(0);
    }

    private static String unfolded(MimeMessage message) throws Exception {
        return new String(MimeParts.find(message, "text/calendar").orElseThrow(), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    private static String find(MimeMessage message, String type) throws Exception {
        return new String(MimeParts.find(message, type).orElseThrow(), StandardCharsets.UTF_8);
    }
}
