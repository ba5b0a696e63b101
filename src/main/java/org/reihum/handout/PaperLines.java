package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Who belongs on a paper, as of now, in its order. */
@Component
class PaperLines {

    /** What stands as kind on a badge whose wearer refuses pictures: when that changes, the badge does. */
    static final String NO_PHOTOS = "no photos";

    private final ExpectedPeople expected;
    private final PresentPeople present;
    private final Consents consents;

    PaperLines(ExpectedPeople expected, PresentPeople present, Consents consents) {
        this.expected = expected;
        this.present = present;
        this.consents = consents;
    }

    List<PrintedLine> of(MeetingCard meeting, PaperKind paper, Locale language, Instant now) {
        return switch (paper) {
            case ATTENDANCE -> expected.of(meeting, language, now);
            case PARTICIPANTS -> listed(meeting, language, now);
            case BADGES -> badges(meeting, language, now);
            case HOSPITALITY -> present.inTheHouse(meeting, language);
            case CERTIFICATES -> present.all(meeting, language);
        };
    }

    /** Before anybody is there, of those who are expected. */
    private List<PrintedLine> listed(MeetingCard meeting, Locale language, Instant now) {
        Map<PersonId, Consent> said = consents.of(meeting.id());
        List<PrintedLine> there = present.all(meeting, language);
        return (there.isEmpty() ? expected.of(meeting, language, now) : there)
                .stream()
                        .filter(line -> saidOf(line.person(), said).listed())
                        .map(line -> line.ofKind(""))
                        .toList();
    }

    private List<PrintedLine> badges(MeetingCard meeting, Locale language, Instant now) {
        Map<PersonId, Consent> said = consents.of(meeting.id());
        return expected.of(meeting, language, now).stream()
                .map(line -> line.ofKind(saidOf(line.person(), said).noPhotos() ? NO_PHOTOS : ""))
                .toList();
    }

    private static Consent saidOf(@Nullable PersonId person, Map<PersonId, Consent> said) {
        return person == null ? Consent.NONE : said.getOrDefault(person, Consent.NONE);
    }
}
