package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.mail.Delivery;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Person;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.testing.HeldMail;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Twelve mistakes of an organiser, each told twice with a real mail server: noticed within the hold, nothing leaves,
 * nothing stays behind, and done right each gets one letter; noticed after it, one letter puts it right with exactly
 * those who were concerned.
 */
@HeldMail
class OrganisersMistakesTest {

    private static final String ROSA = "rosa@example.org";
    private static final String ANKER = "anker@example.org";
    private static final String BOJE = "boje@example.org";
    private static final String LOTSE = "lotse@example.org";
    private static final String FREMD = "fremd@example.org";

    /** What she does, whom it reaches, what would have been right, and whom that reaches. */
    enum Mistake {
        THE_WRONG_LIST_WAS_INVITED(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) {
                desk.inviting.invite(desk.meeting, List.of(desk.anker, desk.fremd), desk.clock.instant());
                return List.of(ANKER, FREMD);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                return desk.inviteAll(desk.meeting);
            }
        },
        THE_MEETING_WAS_MOVED_TO_THE_WRONG_DATE(true) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) {
                return desk.edit(Season.details(desk.fellbach, Season.DAY.plusDays(70), desk.house));
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) {
                return desk.edit(Season.details(desk.fellbach, Season.DAY.plusDays(7), desk.house));
            }
        },
        THE_WRONG_FILE_WAS_ATTACHED(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                desk.attach("Gehaltsliste.pdf");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                long id = desk.jdbc
                        .sql("select id from letter_attachment")
                        .query(Long.class)
                        .single();
                desk.sent(post(page(desk.meeting) + "/letter/attachments/" + id + "/remove"));
                desk.attach("Tagesordnung.pdf");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            void saysWhatIsRight(MimeMessage letter) throws Exception {
                assertThat(files(letter)).containsExactly("Tagesordnung.pdf", "invite.ics");
            }
        },
        THE_INVITATION_WAS_TO_THE_WRONG_MEETING(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                return desk.inviteAll(desk.other);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                return desk.inviteAll(desk.meeting);
            }
        },
        THE_BUTTON_WAS_PRESSED_TWICE(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                List<String> reached = desk.inviteAll(desk.meeting);
                desk.inviteAll(desk.meeting);
                return reached;
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                return desk.inviteAll(desk.meeting);
            }
        },
        THE_LETTER_WAS_IN_THE_WRONG_LANGUAGE(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                desk.speaks("en");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                desk.speaks("de");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            void saysWhatIsRight(MimeMessage letter) throws Exception {
                assertThat(letter.getSubject()).startsWith("Einladung");
            }
        },
        THE_LETTER_NAMED_THE_WRONG_INVITERS(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                desk.inviters("Heinz Vorgänger");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                desk.inviters("Rosa Rückfrage");
                return desk.inviteAll(desk.meeting);
            }

            @Override
            void saysWhatIsRight(MimeMessage letter) throws Exception {
                assertThat(text(letter)).contains("Rosa Rückfrage lädt").doesNotContain("Vorgänger");
            }
        },
        THE_MEETING_WAS_GIVEN_THE_WRONG_ROOM(true) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) {
                return desk.edit(Season.details(desk.fellbach, Season.DAY, desk.stage));
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) {
                return desk.edit(Season.details(desk.fellbach, Season.DAY, desk.hall));
            }
        },
        THE_WRONG_MEETING_WAS_CANCELLED(true) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) {
                desk.season.cancel(desk.meeting);
                return List.of(ANKER, BOJE, LOTSE);
            }

            /** The other one is cancelled, to which only one was invited; what is cancelled stays so, and is told. */
            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                desk.season.cancel(desk.other);
                if (desk.page("").contains("wissen noch nicht")) {
                    desk.sent(post(page(desk.meeting) + "/tell"));
                    return List.of(ANKER, ANKER, BOJE, LOTSE);
                }
                return List.of(ANKER);
            }
        },
        SOMEBODY_WHO_WANTS_NO_LETTERS_WAS_WRITTEN_TO(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                return desk.inviteAll(desk.meeting);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                desk.boje.wantsInvitations(false, desk.clock.instant());
                desk.season.again(desk.boje);
                desk.inviteAll(desk.meeting);
                return List.of(ANKER, LOTSE);
            }
        },
        THE_WRONG_DATE_WAS_TO_BE_SAVED(false) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) throws Exception {
                desk.decideAndSend();
                return List.of(ANKER, BOJE, LOTSE);
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) throws Exception {
                desk.sendSaveTheDate();
                return List.of(ANKER, BOJE, LOTSE);
            }
        },
        THE_MEETING_BEGINS_AT_ANOTHER_TIME(true) {
            @Override
            List<String> wrong(OrganisersMistakesTest desk) {
                return desk.edit(at(desk, LocalTime.of(8, 0)));
            }

            @Override
            List<String> right(OrganisersMistakesTest desk) {
                return desk.edit(at(desk, LocalTime.of(11, 0)));
            }

            private MeetingDetails at(OrganisersMistakesTest desk, LocalTime begin) {
                MeetingDetails as = Season.details(desk.fellbach, Season.DAY, desk.house);
                return new MeetingDetails(
                        as.day(),
                        begin,
                        as.endsAt(),
                        as.host(),
                        as.place(),
                        as.house(),
                        as.topic(),
                        as.answerBy(),
                        as.agenda());
            }
        };

        /** Whether the act changes the meeting too, which a recall does not undo. */
        private final boolean change;

        Mistake(boolean change) {
            this.change = change;
        }

        /** @return the addresses that letters are held for */
        abstract List<String> wrong(OrganisersMistakesTest desk) throws Exception;

        /** @return the addresses that are to get a letter each */
        abstract List<String> right(OrganisersMistakesTest desk) throws Exception;

        void saysWhatIsRight(MimeMessage letter) throws Exception {
            assertThat(letter.getSubject()).isNotBlank();
        }

        /** "the wrong list was invited" */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    Delivery delivery;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    House house;
    House hall;
    House stage;
    MeetingId meeting;
    MeetingId other;
    PersonId anker;
    Person boje;
    PersonId fremd;

    @BeforeEach
    void twoMeetingsAndThreePeople() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        house = season.room(fellbach, 10);
        hall = season.room(fellbach, 20);
        stage = season.anotherHouse(fellbach, 30);
        var series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, house));
        other = season.meeting(series, Season.details(fellbach, Season.DAY.plusDays(90), house));
        anker = season.manager(fellbach, new PersonName(FormOfAddress.MS, "Dr.", "Kim", "Anker"), ANKER, Locale.GERMAN)
                .id();
        boje = season.manager(fellbach, "Boje");
        season.manager(fellbach, "Lotse");
        // of a firm, not of the round
        fremd = season.employee(fellbach, "Fremd").id();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void noticedWithinTheHoldNothingLeavesNothingStaysAndDoneRightEachGetsOneLetter(Mistake mistake) throws Exception {
        prepare(mistake);
        List<String> before = state();
        List<String> reached = mistake.wrong(this);
        assertThat(held()).containsExactlyInAnyOrderElementsOf(reached);

        clock.advance(Duration.ofMinutes(4));
        assertThat(said(sent(post(lastMailing() + "/recall")))).contains("keiner ging hinaus");
        clock.advance(Duration.ofMinutes(10));

        assertThat(delivery.run()).isEmpty();
        assertThat(held()).isEmpty();
        if (mistake.change) {
            assertThat(page("")).contains(reached.size() + " Personen wissen noch nicht");
        } else {
            assertThat(state()).isEqualTo(before);
        }

        List<String> rightly = mistake.right(this);
        clock.advance(Duration.ofMinutes(6));
        List<MimeMessage> letters = delivery.run();
        assertThat(addresses(letters)).containsExactlyInAnyOrderElementsOf(rightly);
        for (MimeMessage letter : letters) {
            mistake.saysWhatIsRight(letter);
        }
        assertThat(page("")).doesNotContain("wissen noch nicht");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void noticedAfterTheHoldOneLetterPutsItRightWithThoseConcernedAndNobodyElse(Mistake mistake) throws Exception {
        prepare(mistake);
        List<String> reached = mistake.wrong(this);
        clock.advance(Duration.ofMinutes(6));
        assertThat(addresses(delivery.run())).containsExactlyInAnyOrderElementsOf(reached);
        assertThat(said(sent(post(lastMailing() + "/recall")))).startsWith("Leider zu spät");

        if (mistake.change && mistake != Mistake.THE_WRONG_MEETING_WAS_CANCELLED) {
            // the letter about the change of the change
            List<String> rightly = mistake.right(this);
            clock.advance(Duration.ofMinutes(6));
            assertThat(addresses(delivery.run())).containsExactlyInAnyOrderElementsOf(rightly);
            assertThat(rightly).containsExactlyInAnyOrderElementsOf(reached);
            return;
        }

        List<String> concerned =
                mistake == Mistake.SOMEBODY_WHO_WANTS_NO_LETTERS_WAS_WRITTEN_TO ? List.of(BOJE) : reached;
        String wrong = lastMailing();
        correct(wrong, concerned);
        correct(wrong, concerned);
        assertThat(delivery.run()).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        List<MimeMessage> corrections = delivery.run();

        assertThat(addresses(corrections)).containsExactlyInAnyOrderElementsOf(concerned);
        for (MimeMessage letter : corrections) {
            assertThat(letter.getSubject()).startsWith("Berichtigung: ");
            assertThat(text(letter))
                    .contains("Das war falsch.")
                    .containsPattern("Guten Tag|Sehr geehrte Frau Dr\\. Anker");
            assertThat(letter.getReplyTo()).containsExactly(new InternetAddress(Season.CONTACT));
        }
        correct(wrong, concerned);
        clock.advance(Duration.ofMinutes(6));
        assertThat(delivery.run()).isEmpty();
        assertThat(sent(get(wrong)).getResponse().getContentAsString()).contains("Berichtigung vom");
        assertThat(sent(get(lastMailing())).getResponse().getContentAsString()).contains("Berichtigung zu");
    }

    private void prepare(Mistake mistake) throws Exception {
        if (mistake.change) {
            inviteAll(meeting);
            inviting.invite(other, List.of(anker), clock.instant());
            clock.advance(Duration.ofMinutes(6));
            assertThat(delivery.run()).hasSize(4);
        }
        if (mistake == Mistake.THE_WRONG_DATE_WAS_TO_BE_SAVED) {
            sent(post(page(meeting) + "/decisions")
                    .param("text", "Das nächste Treffen ist in Fellbach.")
                    .param("yes", "9")
                    .param("no", "0")
                    .param("abstentions", "0")
                    .param("place", String.valueOf(fellbach.place().id().value()))
                    .param("day", LocalDate.of(2027, 3, 17).toString()));
        }
    }

    /** All that an act of writing may leave behind: who is invited, what was noted, and what still waits to leave. */
    private List<String> state() {
        List<String> state = new ArrayList<>();
        for (String table : List.of("invitation", "invitation_event")) {
            state.add(table
                    + jdbc.sql("select * from " + table + " order by id")
                            .query()
                            .listOfRows());
        }
        state.add("meeting "
                + jdbc.sql(
                                "select id, takes_place_on, begins_at, ends_at, state, sequence, venue_id, room_id from meeting order by id")
                        .query()
                        .listOfRows());
        state.add("seats "
                + jdbc.sql("select coalesce(sum(taken), 0) from seating")
                        .query(Integer.class)
                        .single());
        state.add("waiting "
                + jdbc.sql("select letter_id from outbox_state where state <> 'SENT' and state <> 'RECALLED'")
                        .query(Long.class)
                        .list());
        return state;
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcResult sent(B request) throws Exception {
        return mvc.perform(request.with(user(ROSA)).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private static String said(MvcResult result) {
        return String.valueOf(result.getFlashMap().get("done"));
    }

    private static String page(MeetingId meeting) {
        return "/desk/meetings/" + meeting.value();
    }

    private String page(String below) throws Exception {
        return sent(get(page(meeting) + below)).getResponse().getContentAsString();
    }

    private String lastMailing() {
        return "/desk/mail/mailings/"
                + jdbc.sql("select max(mailing_id) from outbox_state")
                        .query(Long.class)
                        .single();
    }

    private List<String> held() {
        return jdbc.sql("select l.recipient_address from outbox_letter l join outbox_state s on s.letter_id = l.id"
                        + " where s.state = 'NEW' order by l.id")
                .query(String.class)
                .list();
    }

    private static List<String> addresses(List<MimeMessage> letters) throws MessagingException {
        var addresses = new ArrayList<String>();
        for (MimeMessage letter : letters) {
            assertThat(letter.getAllRecipients()).hasSize(1);
            addresses.add(((InternetAddress) letter.getRecipients(RecipientType.TO)[0]).getAddress());
        }
        return addresses;
    }

    private List<String> inviteAll(MeetingId to) throws Exception {
        sent(post(page(to) + "/invite"));
        return List.of(ANKER, BOJE, LOTSE);
    }

    private List<String> edit(MeetingDetails details) {
        assertThat(season.edit(meeting, details)).isTrue();
        return List.of(ANKER, BOJE, LOTSE);
    }

    private void attach(String name) throws Exception {
        sent(multipart(page(meeting) + "/letter/attachments")
                .file(new MockMultipartFile("file", name, "application/pdf", Papers.pdf(name))));
    }

    private void speaks(String language) {
        jdbc.sql("update person set language = :language where email <> :fremd")
                .param("language", language)
                .param("fremd", FREMD)
                .update();
    }

    private void inviters(String names) throws Exception {
        String version = jdbc.sql("select coalesce(max(version), -1) from letter_words where meeting_id is not null")
                .query(String.class)
                .single();
        sent(post(page(meeting) + "/letter")
                .param("language", "de")
                .param("version", version)
                .param("inviters", names)
                .param("purpose", "Wir reden.")
                .param("signOff", "Gruß"));
    }

    private void decideAndSend() throws Exception {
        sendSaveTheDate();
    }

    private void sendSaveTheDate() throws Exception {
        long decision =
                jdbc.sql("select max(id) from decision").query(Long.class).single();
        sent(post(page(meeting) + "/decisions/" + decision + "/save-the-date"));
    }

    /** Ticks the boxes of those people, and no others, and presses the button of the form's number as it is now. */
    private void correct(String mailing, List<String> people) throws Exception {
        long id = Long.parseLong(mailing.replaceAll(".*/", ""));
        String[] boxes = jdbc.sql("select l.id from outbox_letter l join outbox_state s on s.letter_id = l.id"
                        + " where s.mailing_id = :id and l.recipient_address in (:people)")
                .param("id", id)
                .param("people", people)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        String page = sent(get(mailing + "/correction")).getResponse().getContentAsString();
        assertThat(page).doesNotContain("??");
        assertThat(Arrays.stream(boxes)).allMatch(box -> page.contains("name=\"to\" value=\"" + box + "\""));
        sent(multipart(mailing + "/correction")
                .param("number", "1")
                .param("subject", "Berichtigung: unser Brief")
                .param("text", "Das war falsch.\nEntschuldigung!")
                .param("chosen", "true")
                .param("to", boxes));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.isMimeType("text/plain")
                ? part.getContent().toString()
                : text(((Multipart) part.getContent()).getBodyPart(0));
    }

    private static List<String> files(MimeMessage letter) throws MessagingException, IOException {
        var names = new ArrayList<String>();
        var parts = (Multipart) letter.getContent();
        for (int i = 1; i < parts.getCount(); i++) {
            names.add(parts.getBodyPart(i).getFileName());
        }
        return names;
    }
}
