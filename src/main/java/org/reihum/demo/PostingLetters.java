package org.reihum.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reihum.invitation.AnswerAddresses;
import org.reihum.invitation.Invitations;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people have written back, put into the folder that letters come in by: the same way that mail takes. */
@Component
@Profile("demo")
@Order(11)
class PostingLetters implements DemoPart {

    private static final String MEETING = "M06";

    /** Each is written by somebody who is invited, and goes to the answer address of that person. */
    private static final List<String> WRITERS = List.of("P021-words", "P006-counter", "P036-delegation");

    private static final String BY_NOBODY_WE_KNOW = "nobody-accepted";

    private final Timetable timetable;
    private final Invitations invitations;
    private final AnswerAddresses addresses;
    private final Path folder;

    PostingLetters(
            Timetable timetable,
            Invitations invitations,
            AnswerAddresses addresses,
            @Value("${reihum.mail.inbox.drop-folder}") Path folder) {
        this.timetable = timetable;
        this.invitations = invitations;
        this.addresses = addresses;
        this.folder = folder;
    }

    @Override
    public void enter(Shelves shelves) {
        MeetingCard meeting = timetable.card(shelves.meetings.get(MEETING).id());
        try {
            Files.createDirectories(folder);
            for (String letter : WRITERS) {
                Person writer = shelves.people
                        .get(letter.substring(0, letter.indexOf('-')))
                        .person();
                post(letter, String.valueOf(writer.contact().email()), answerAddress(meeting, writer), meeting);
            }
            post(BY_NOBODY_WE_KNOW, "", String.valueOf(meeting.organizerEmail()), meeting);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put letters into " + folder, e);
        }
    }

    private String answerAddress(MeetingCard meeting, Person person) {
        return invitations
                .findByMeetingIdAndPersonId(meeting.id().value(), person.id().value())
                .map(invitation -> addresses.of(meeting, invitation.id()))
                .orElseThrow();
    }

    private void post(String letter, String from, String to, MeetingCard meeting) throws IOException {
        String name = MEETING + "-" + letter + ".eml";
        String mail = new ClassPathResource("demo/letters/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{from}", from)
                .replace("{to}", to)
                .replace("{uid}", meeting.uid())
                .replace("{sequence}", String.valueOf(meeting.sequence()))
                .replace("\n", "\r\n");
        Files.writeString(folder.resolve(name), mail);
    }
}
