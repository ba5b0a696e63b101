package org.reihum.invitation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.letter.Enclosed;
import org.reihum.letter.Logo;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.mail.Pictures;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Proposal;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's work on a letter before it goes out: words, preview, test letter. */
@Component
class InvitationLetters {

    private static final PersonName SOMEBODY = new PersonName(FormOfAddress.MS, "Dr.", "Erika", "Musterlang");

    private final Timetable timetable;
    private final LetterDraft draft;
    private final LetterWriter writer;
    private final InvitationTexts texts;
    private final Outbox outbox;
    private final Pictures pictures;

    InvitationLetters(
            Timetable timetable,
            LetterDraft draft,
            LetterWriter writer,
            InvitationTexts texts,
            Outbox outbox,
            Pictures pictures) {
        this.timetable = timetable;
        this.draft = draft;
        this.writer = writer;
        this.texts = texts;
        this.outbox = outbox;
        this.pictures = pictures;
    }

    Proposal words(MeetingId id) {
        return draft.words(timetable.card(id));
    }

    @Transactional
    void save(MeetingId id, InviteForm form) {
        InvitationText text = texts.of(id).orElseGet(() -> new InvitationText(id));
        text.write(form.inviters(), form.purpose(), form.signOff());
        texts.save(text);
    }

    String preview(MeetingId id, Locale locale) {
        LetterFacts facts = sample(id, locale);
        return pictures.within(
                writer.html(facts), facts.logos().stream().map(Logo::picture).toList());
    }

    private LetterFacts sample(MeetingId id, Locale locale) {
        return draft.sample(SOMEBODY, locale, timetable.card(id));
    }

    /** The letter as it stands, to that address, with a link that answers nothing and without a calendar part. */
    @Transactional
    void sendSample(MeetingId id, String address, Locale locale, Instant now) {
        LetterFacts facts = sample(id, locale);
        Enclosed enclosed = draft.basis(timetable.card(id)).enclosed();
        outbox.post(
                new Letter(
                                "meeting:" + id.value() + ":test:" + address + ":" + now.toEpochMilli(),
                                "meeting:" + id.value(),
                                "",
                                address,
                                writer.subject(facts),
                                writer.text(facts),
                                writer.html(facts),
                                Optional.empty(),
                                Optional.of(facts.words().contactEmail()))
                        .in(locale)
                        .with(enclosed.files(true)),
                now);
    }
}
