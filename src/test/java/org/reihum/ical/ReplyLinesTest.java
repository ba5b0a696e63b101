package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.ical.Examples.BERLIN;
import static org.reihum.ical.ParticipationStatus.ACCEPTED;
import static org.reihum.ical.ParticipationStatus.DELEGATED;
import static org.reihum.ical.Received.ANNA;
import static org.reihum.ical.Received.SIX;
import static org.reihum.ical.Received.about;
import static org.reihum.ical.Received.calendar;
import static org.reihum.ical.Received.event;
import static org.reihum.ical.Received.only;
import static org.reihum.ical.Received.participant;
import static org.reihum.ical.Received.participants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Reply;
import org.reihum.ical.CalendarMessage.Unreadable;
import org.reihum.ical.CalendarMessage.Unreadable.Flaw;

/** Line by line what an answer says, by the number of the rule in our table for what comes in (i07 is I7). */
class ReplyLinesTest {

    // addresses

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Anna@Example.ORG",
                "attendee;partstat=accepted:Mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED: mailto: anna@example.org ",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:<anna@example.org>",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Anna Müller <anna@example.org>",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:\"anna@example.org\"",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna%40example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:mailto:anna@example.org",
                "ATTENDEE;CN=Dr: Anna;PARTSTAT=ACCEPTED:mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org?subject=x",
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=anna@example.org:/aaa/principal/",
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=\"anna@example.org\":urn:uuid:1-2",
                "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:office@example.org\":mailto:anna@example.org",
                "ATTENDEE;SENT-BY=mailto:office@example.org;PARTSTAT=ACCEPTED:mailto:anna@example.org",
            })
    void i07_oneSpellingForEveryAddress(String line) {
        assertThat(participants(line))
                .containsExactly(new Participant(List.of("anna@example.org"), Optional.of(ACCEPTED), 0, List.of()));
    }

    @Test
    void i07_whatAnAddressMayBe() {
        assertThat(addresses("ATTENDEE:mailto:anna@Müller.example.org"))
                .containsExactly("anna@xn--mller-kva.example.org");
        assertThat(addresses("ATTENDEE:mailto:o'b%25rien+x@example.org")).containsExactly("o'b%rien+x@example.org");
        assertThat(addresses("ATTENDEE:mailto:100%@example.org")).containsExactly("100%@example.org");
        // a capital that is longer in lower case
        assertThat(addresses("ATTENDEE;EMAIL=\"İİmailto:anna@example.org\":x")).containsExactly("anna@example.org");
        assertThat(addresses("ATTENDEE;EMAIL=\"" + "İ".repeat(300) + "mailto:a\":x"))
                .isEmpty();
        assertThat(addresses("ATTENDEE;EMAIL=a@example.org:mailto:b@example.org"))
                .containsExactly("a@example.org", "b@example.org");
        for (String none : List.of(
                "/aaa/principal/",
                "urn:uuid:1",
                "invalid:nomail",
                "mailto:",
                "mailto:anna",
                "mailto:a%0Ab@example.org",
                "mailto:a b@example.org",
                "mailto:a@",
                "mailto:a@" + "x".repeat(400),
                "mailto:a@" + "ü.".repeat(120) + "example.org",
                "mailto:a@" + "ü".repeat(70) + ".org")) {
            assertThat(addresses("ATTENDEE:" + none)).as(none).isEmpty();
        }
    }

    // version and time

    @Test
    void i10_versionThatWasAnswered() {
        assertThat(about("SUMMARY:x").sequence()).isZero();
        assertThat(about("SEQUENCE:4").sequence()).isEqualTo(4);
        assertThat(about("SEQUENCE:0\nX-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence())
                .isEqualTo(2);
        assertThat(about("X-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence()).isEqualTo(2);
        assertThat(about("SEQUENCE:3\nX-MICROSOFT-CDO-APPT-SEQUENCE:2").sequence())
                .isEqualTo(3);
        assertThat(about("SEQUENCE:-1").sequence()).isZero();
        assertThat(about("SEQUENCE:99999999999").sequence()).isZero();
        assertThat(about("SEQUENCE:eins").sequence()).isZero();
    }

    @Test
    void i10_momentOfTheAnswer() {
        Instant stamp = Instant.parse("2026-11-22T08:30:00Z");
        String replyTime = "X-MICROSOFT-CDO-REPLYTIME:20261122T083000Z";

        assertThat(about("DTSTAMP:20261122T083000Z").stamp()).contains(stamp);
        assertThat(about("DTSTAMP:20261122T083000").stamp()).contains(stamp);
        assertThat(about("DTSTAMP:2026-11-22T08:30:00Z").stamp()).contains(stamp);
        assertThat(about("DTSTAMP;TZID=W. Europe Standard Time:20261122T093000").stamp())
                .contains(stamp);
        assertThat(about(replyTime).stamp()).contains(stamp);
        for (String bad : List.of(
                "",
                "00000000T000000Z",
                "16010101T000000Z",
                "1234567890101T000000Z",
                "20261322T083000Z",
                "20260231T083000Z",
                "gestern")) {
            assertThat(about("DTSTAMP:" + bad + "\n" + replyTime).stamp())
                    .as(bad)
                    .contains(stamp);
            assertThat(about("DTSTAMP:" + bad).stamp()).as(bad).isEmpty();
        }
    }

    @Test
    void i07_uidIsOneLineWithoutBlanks() {
        assertThat(about("UID:  a\\,b@example.org ").uid()).isEqualTo("a,b@example.org");
        assertThat(about("UID:A\\n\u0085b").uid()).isEqualTo("Ab");
        assertThat(about("UID:" + "x".repeat(9000)).uid()).hasSize(255);
        assertThat(about("SUMMARY:x").uid()).isEmpty();
    }

    // the answer

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "Declined, DECLINED", "\"TENTATIVE\", TENTATIVE", "needs-action, NEEDS_ACTION"})
    void i14_answerInAnyLetters(String written, ParticipationStatus status) {
        assertThat(participants("ATTENDEE;PARTSTAT=" + written + ":mailto:" + ANNA))
                .containsExactly(participant(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {";PARTSTAT=X-VIELLEICHT", ";PARTSTAT=COMPLETED", ";PARTSTAT=", ";RSVP=TRUE", ""})
    void i14_noAnswerOfOurs(String parameters) {
        assertThat(participants("ATTENDEE" + parameters + ":mailto:" + ANNA))
                .containsExactly(new Participant(List.of(ANNA), Optional.empty(), 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELEGATED-TO=\"mailto:otto@example.org\"",
                "DELEGATED-TO=\"MAILTO:Otto@example.org\"",
                "DELEGATED-TO=mailto:otto@example.org",
                "DELEGATED-TO=otto@example.org",
                "DELEGATED-TO=\"otto@example.org\""
            })
    void i15_substituteHoweverWritten(String parameter) {
        assertThat(participants("ATTENDEE;PARTSTAT=DELEGATED;" + parameter + ":mailto:" + ANNA
                        + "\nATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:" + ANNA
                        + "\":mailto:otto@example.org"))
                .containsExactly(
                        new Participant(List.of(ANNA), Optional.of(DELEGATED), 0, List.of("otto@example.org")),
                        new Participant(List.of("otto@example.org"), Optional.of(ACCEPTED), 0, List.of()));
    }

    @Test
    void i15_severalSubstitutes() {
        assertThat(participants(
                        "ATTENDEE;DELEGATED-TO=\"mailto:a@example.org\",\"mailto:b@example.org\":mailto:" + ANNA))
                .extracting(Participant::delegates)
                .containsExactly(List.of("a@example.org", "b@example.org"));
    }

    // words

    @Test
    void i18_commentFromWhereverItIs() {
        assertThat(about("COMMENT;LANGUAGE=de-DE:Bin da\\, gern\\n").comment()).isEqualTo("Bin da, gern");
        assertThat(about("COMMENT;LANGUAGE=de-DE:\\n\nX-CALENDARSERVER-PRIVATE-COMMENT:ja")
                        .comment())
                .isEqualTo("ja");
        assertThat(about("COMMENT:eins\nCOMMENT:zwei").comment()).isEqualTo("eins\nzwei");
        assertThat(about("ATTENDEE;X-RESPONSE-COMMENT=\"Gr&uuml;&szlig;e &amp; &quot;K&#252;sse&#x22;^nAnna\":mailto:"
                                + ANNA)
                        .comment())
                .isEqualTo("Grüße & \"Küsse\"\nAnna");
        assertThat(about("ATTENDEE;X-RESPONSE-COMMENT=ja, gern:mailto:" + ANNA).comment())
                .isEqualTo("ja,gern");
        assertThat(about("X-CALENDARSERVER-ATTENDEE-COMMENT;X-CALENDARSERVER-ATTENDEE-REF=\"urn:uuid:1\":komme später")
                        .comment())
                .isEqualTo("komme später");
        assertThat(about("DESCRIPTION:x").comment()).isEmpty();
    }

    @Test
    void i18_commentIsShortAndHasNoControlCharacters() {
        assertThat(about("COMMENT:a\u0085b\u2028c\\nd").comment()).isEqualTo("abc\nd");
        assertThat(about("COMMENT:" + "x".repeat(5000)).comment()).hasSize(2000);
        assertThat(about("COMMENT:x" + "😀".repeat(1500)).comment())
                .hasSize(1999)
                .endsWith("😀");
    }

    @Test
    void i18_howManyComeAlong() {
        assertThat(participants("ATTENDEE;X-NUM-GUESTS=2:mailto:" + ANNA))
                .extracting(Participant::guests)
                .containsExactly(2);
        assertThat(participants("ATTENDEE;X-NUM-GUESTS=-2:mailto:" + ANNA))
                .extracting(Participant::guests)
                .containsExactly(0);
    }

    // instances

    @Test
    void i19_eachEventOfAReplyAndItsInstance() {
        byte[] two = calendar(
                "REPLY", event("UID:a\nRECURRENCE-ID;TZID=W. Europe Standard Time:20270318T180000") + event("UID:b"));

        assertThat(new CalendarReader().read(two))
                .extracting(message -> ((Reply) message).about().instance())
                .containsExactly(Optional.of(SIX), Optional.empty());
        assertThat(about("RECURRENCE-ID;RANGE=THISANDFUTURE:20270318T170000Z").instance())
                .contains(SIX);
        assertThat(about("RECURRENCE-ID:20270318T180000").instance().map(instance -> instance.in(BERLIN)))
                .contains(SIX.in(BERLIN));
        assertThat(about("RECURRENCE-ID;VALUE=DATE:20270318").instance().map(instance -> instance.in(BERLIN)))
                .contains(Instant.parse("2027-03-17T23:00:00Z"));
        assertThat(only(calendar("REPLY", event("RECURRENCE-ID:wann?")))).isEqualTo(new Unreadable(Flaw.BROKEN));
    }

    private static List<String> addresses(String line) {
        return participants(line).get(0).addresses();
    }
}
