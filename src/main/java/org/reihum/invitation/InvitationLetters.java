package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.ical.Attendee;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.ItipMessages;
import org.reihum.ical.Organizer;
import org.reihum.ical.ParticipationStatus;
import org.reihum.letter.LetterWords;
import org.reihum.letter.Logo;
import org.reihum.letter.SamplePerson;
import org.reihum.letter.Wordings;
import org.reihum.mail.CalendarPart;
import org.reihum.mail.Enclosure;
import org.reihum.mail.Letter;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Outbox;
import org.reihum.mail.Pictures;
import org.reihum.meeting.MeetingCard;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's look at a letter before it goes out: what it would say, and a test letter. */
@Component
public class InvitationLetters {

    private final LetterDraft draft;
    private final LetterWriter writer;
    private final Wordings wordings;
    private final Pictures pictures;
    private final Outbox outbox;
    private final MessageSource messages;
    private final ItipMessages itip = new ItipMessages();

    InvitationLetters(
            LetterDraft draft,
            LetterWriter writer,
            Wordings wordings,
            Pictures pictures,
            Outbox outbox,
            MessageSource messages) {
        this.draft = draft;
        this.writer = writer;
        this.wordings = wordings;
        this.pictures = pictures;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * An invitation as it would leave now.
     *
     * @param pictures of the HTML part
     * @param calendar what stands in the calendar of whoever gets it; empty while the meeting has no day
     */
    record Sample(
            MeetingCard meeting,
            String subject,
            String html,
            String text,
            List<Enclosure> pictures,
            Optional<CalendarEvent> calendar) {}

    /** The invitation as somebody would get it, as a whole HTML document; its link answers nothing. */
    public String html(MeetingCard meeting, Locale language) {
        return shown(sample(meeting, language));
    }

    public String subject(MeetingCard meeting, Locale language) {
        return sample(meeting, language).subject();
    }

    /** The files that go with it. */
    public List<Enclosure> attachments(MeetingCard meeting) {
        return draft.basis(meeting).enclosed().attachments();
    }

    /** As a page shows it, where nobody brings the pictures. */
    String shown(Sample sample) {
        return pictures.within(sample.html(), sample.pictures());
    }

    /** With what is stored. */
    Sample sample(MeetingCard meeting, Locale language) {
        return sample(meeting, language, wordings.of(meeting).in(language));
    }

    /** With those words. */
    Sample sample(MeetingCard meeting, Locale language, LetterWords words) {
        LetterFacts facts = draft.sample(SamplePerson.NAME, language, meeting, words);
        String text = writer.text(facts);
        Optional<CalendarEvent> entry = meeting.begins()
                .map(day -> CalendarEntries.entry(meeting, language, text, facts.link(), Instant.EPOCH));
        return new Sample(meeting, writer.subject(facts), writer.html(facts), text, pictures(facts), entry);
    }

    private static List<Enclosure> pictures(LetterFacts facts) {
        return facts.logos().stream().map(Logo::picture).toList();
    }

    /** The letter as it stands, to that address: its link answers nothing, and its calendar entry is of no meeting. */
    @Transactional
    void sendSample(MeetingCard meeting, String address, Locale language, Instant now) {
        Sample sample = sample(meeting, language);
        String id = "meeting:" + meeting.id().value() + ":test:" + address + ":" + now.toEpochMilli();
        outbox.post(
                new Letter(
                                id + ":" + language.getLanguage(),
                                Mailing.scope(meeting.id()),
                                "",
                                address,
                                messages.getMessage(
                                        "invitation.test.subject", new Object[] {sample.subject()}, language),
                                sample.text(),
                                sample.html(),
                                sample.calendar().map(entry -> calendarPart(meeting, ofNoMeeting(entry, now), address)),
                                Optional.of(draft.contact(meeting).email()))
                        .in(language)
                        .with(draft.basis(meeting).enclosed().files(true)),
                now);
    }

    private CalendarPart calendarPart(MeetingCard meeting, CalendarEvent entry, String address) {
        Letterhead letterhead = draft.basis(meeting).letterhead();
        var organizer = new Organizer(letterhead.senderName(), letterhead.senderAddress());
        var attendee = new Attendee(SamplePerson.NAME.full(), address, ParticipationStatus.NEEDS_ACTION, true);
        return new CalendarPart("REQUEST", itip.request(entry, organizer, attendee));
    }

    /** The entry must never take the place of the real one in the organiser's calendar. */
    private static CalendarEvent ofNoMeeting(CalendarEvent entry, Instant now) {
        return new CalendarEvent(
                "test-" + now.toEpochMilli() + "-" + entry.uid(),
                0,
                now,
                now,
                entry.span(),
                "[Test] " + entry.summary(),
                entry.description(),
                entry.location(),
                entry.status(),
                entry.url());
    }
}
