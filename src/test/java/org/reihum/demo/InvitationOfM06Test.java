package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.invitation.Inviting;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.MailGround;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/**
 * The invitation to the sixth meeting as it leaves, read beside the list of what a German invitation and an agenda have to
 * say (domain notes 2.4): nothing is missing, in both languages, in the HTML part and in the plain part.
 */
// shared with MailScannerTest: two more people are invited here
// the letters are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@DemoTest
@TestPropertySource(properties = "spring.application.name=letters-of-the-demo")
class InvitationOfM06Test {

    private static final Instant SIX_WEEKS_BEFORE = Instant.parse("2026-10-21T08:00:00Z");

    @Autowired
    Inviting inviting;

    @Autowired
    People people;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    JdbcClient jdbc;

    private record Sent(String subject, String text, String html, String calendar, String replyTo) {}

    private MeetingCard m06;

    @BeforeEach
    void theSixthMeeting() {
        var series = allSeries.findBySlug("treffen-der-it-netzwerke").orElseThrow();
        m06 = timetable.of(series.id()).get(5);
    }

    private Sent invite(FormOfAddress address, String title, String lastName, Locale language) {
        String mailbox = lastName.toLowerCase(Locale.ROOT) + "@example.org";
        var name = new PersonName(address, title, "Wilhelmina", lastName);
        PersonId id = people.save(new Person(name, new Contact(mailbox, null, language, null, MailGround.MEMBER, null)))
                .id();
        inviting.invite(m06.id(), List.of(id), SIX_WEEKS_BEFORE);
        return jdbc.sql("select * from outbox_letter where recipient_address = :to")
                .param("to", mailbox)
                .query((row, number) -> new Sent(
                        row.getString("subject"),
                        row.getString("plain_text"),
                        row.getString("html"),
                        new String(row.getBytes("calendar"), StandardCharsets.UTF_8),
                        row.getString("reply_to")))
                .single();
    }

    @Test
    void theGermanInvitationLacksNothing() {
        Sent letter = invite(FormOfAddress.MS, "Prof. Dr.", "Beispielfeld", Locale.GERMAN);

        Map<String, List<String>> einladung = new LinkedHashMap<>();
        einladung.put(
                "inviters in order",
                List.of("VDC Fellbach als gastgebendes Netzwerk und Rosa Rundlauf-Demo für die Landeskoordination"));
        einladung.put("salutation", List.of("Sehr geehrte Frau Prof. Dr. Beispielfeld,"));
        einladung.put("number and title", List.of("Nr. 6", "Treffen der regionalen IT-Netzwerke in Fellbach"));
        einladung.put("weekday, date, time", List.of("Mittwoch, 2. Dezember 2026, 10:00–16:00 Uhr"));
        einladung.put("venue and address", List.of("Virtual-Lab Fellbach", "Musterallee 33, Fellbach"));
        einladung.put("purpose", List.of("Ziel ist es, gemeinsam Erfahrungen auszutauschen"));
        einladung.put("deadline", List.of("Bitte antworten Sie bis Mittwoch, 18. November 2026"));
        einladung.put("buttons", List.of("Zusagen", "Mit Vorbehalt", "Absagen", "Vertretung benennen"));
        einladung.put("directions", List.of("Vom Bahnhof", "Parkplätze am Haus", "Anreise", "Hotelzimmer"));
        einladung.put("privacy notice", List.of("Veranstalter und verantwortlich für Ihre Daten"));
        einladung.put("funding notice", List.of("Gefördert vom Beispielministerium"));
        einladung.put(
                "contact",
                List.of(
                        "Fragen beantwortet Rosa Rundlauf-Demo, rosa.rundlauf-demo@landeskoordination-it-netz.example.org"));
        einladung.put("sign-off", List.of("Mit freundlichen Grüßen", "Rosa Rundlauf-Demo"));
        einladung.put("agenda", List.of("Tagesordnung", "TOP 1", "10:00–10:15", "Dora Zuwendung"));
        einladung.put("kinds", List.of("(Vortrag)", "(Berichtsrunde)", "(Diskussion)", "(Beschluss)"));
        nothingIsMissing(letter, einladung);
        oneLineARegion(letter);
        assertThat(letter.subject())
                .isEqualTo("Einladung: Treffen der regionalen IT-Netzwerke in Fellbach, Mi., 2. Dezember 2026");
        // the demo reads that mailbox: words lie beside their person; whom to ask stands in the letter
        assertThat(letter.replyTo()).startsWith("einladung+");
    }

    @Test
    void theEnglishInvitationLacksNothing() {
        Sent letter = invite(FormOfAddress.NONE, "", "Sampleton", Locale.ENGLISH);

        Map<String, List<String>> invitation = new LinkedHashMap<>();
        invitation.put("inviters in order", List.of("VDC Fellbach, the host network and Rosa Rundlauf-Demo for"));
        invitation.put("salutation", List.of("Dear Wilhelmina Sampleton,"));
        invitation.put("number and title", List.of("No. 6", "Treffen der regionalen IT-Netzwerke in Fellbach"));
        invitation.put("weekday, date, time", List.of("Wednesday, 2 December 2026, 10:00–16:00"));
        invitation.put("venue and address", List.of("Virtual-Lab Fellbach", "Musterallee 33, Fellbach"));
        invitation.put("purpose", List.of("The aim is to exchange experience"));
        invitation.put("deadline", List.of("Wednesday, 18 November 2026"));
        invitation.put("buttons", List.of("Accept", "Tentative", "Decline", "Name a substitute"));
        invitation.put("directions", List.of("Vom Bahnhof", "How to get there", "hotel rooms"));
        invitation.put("privacy notice", List.of("Organiser and controller of your data"));
        invitation.put("funding notice", List.of("Funded by the example ministry"));
        invitation.put(
                "contact", List.of("Rosa Rundlauf-Demo, rosa.rundlauf-demo@landeskoordination-it-netz.example.org"));
        invitation.put("sign-off", List.of("Kind regards", "Rosa Rundlauf-Demo"));
        invitation.put("agenda", List.of("Agenda", "TOP 1", "10:00–10:15", "Dora Zuwendung"));
        invitation.put("kinds", List.of("(Talk)", "(Report round)", "(Discussion)", "(Decision)"));
        nothingIsMissing(letter, invitation);
        oneLineARegion(letter);
        assertThat(letter.text()).doesNotContain("Uhr", "Anreise", "Gefördert", "Hinweise", "Sehr geehrte");
    }

    private void nothingIsMissing(Sent letter, Map<String, List<String>> fields) {
        String read = read(letter.html());
        fields.forEach((field, words) -> {
            assertThat(letter.text()).as("plain part: " + field).contains(words);
            assertThat(read).as("HTML part: " + field).contains(words);
        });
        assertThat(letter.html()).contains("/r/").doesNotContain("??", "{{", "null");
        assertThat(letter.text()).contains("/r/").doesNotContain("??", "{{", "null");
        String calendar = letter.calendar().replace("\r\n ", "");
        assertThat(calendar)
                .as("calendar part")
                .contains("METHOD:REQUEST", "UID:" + m06.uid(), "DTSTART;TZID=Europe/Berlin:20261202T100000")
                .contains("Virtual-Lab Fellbach", "Musterallee 33\\, Fellbach");
        assertThat(letter.html().getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of the HTML part")
                .isLessThan(40_000);
    }

    /** Below the report round, each network that takes part. */
    private void oneLineARegion(Sent letter) {
        List<String> networks = jdbc.sql("select n.short_name from membership m join network n on n.id = m.network_id"
                        + " where m.series_id = :series and m.valid_from <= :day"
                        + " and (m.valid_to is null or m.valid_to >= :day) order by lower(n.name)")
                .param("series", m06.seriesId().value())
                .param("day", m06.day())
                .query(String.class)
                .list();
        assertThat(networks).hasSize(12);
        String read = read(letter.html());
        assertThat(networks).allSatisfy(network -> {
            assertThat(letter.text()).contains("- " + network + "\n");
            assertThat(read).contains("– " + network);
        });
    }

    /** What a person reads of an HTML part. */
    private static String read(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<style.*?</style>|<[^>]*>", "\n"))
                .replaceAll("\\s*\n\\s*", "\n");
    }
}
