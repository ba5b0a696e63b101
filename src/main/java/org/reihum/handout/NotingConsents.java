package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.reihum.network.GermanOrder;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and notes what people allow on the papers of a meeting. */
@Component
class NotingConsents {

    private static final int A_PAGE = 100;

    /** Person numbers that are ticked now, and that were when the page was shown. */
    record Ticks(Set<Long> now, Set<Long> before) {

        /** What stands after these ticks: who did not touch it leaves to others what they said meanwhile. */
        boolean of(long person, boolean stored) {
            return now.contains(person) == before.contains(person) ? stored : now.contains(person);
        }

        Stream<Long> touched() {
            return Stream.concat(now.stream(), before.stream())
                    .filter(person -> now.contains(person) != before.contains(person));
        }
    }

    /** A person who is expected or was there. */
    record Line(long person, String name, String organisation, Consent consent) {}

    /** @param page from 0 */
    record Page(MeetingCard meeting, List<Line> lines, int found, long listed, long noPhotos, int page, int pages) {}

    private final Meetings meetings;
    private final Timetable timetable;
    private final PaperLines papers;
    private final Consents consents;

    NotingConsents(Meetings meetings, Timetable timetable, PaperLines papers, Consents consents) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.papers = papers;
        this.consents = consents;
    }

    @Transactional(readOnly = true)
    public Page page(MeetingId id, int asked, Instant now) {
        MeetingCard meeting = timetable.card(id);
        List<Line> all = lines(meeting, now);
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        int page = Math.max(0, Math.min(asked, pages - 1));
        return new Page(
                meeting,
                all.subList(page * A_PAGE, Math.min(all.size(), (page + 1) * A_PAGE)),
                all.size(),
                all.stream().filter(line -> line.consent().listed()).count(),
                all.stream().filter(line -> line.consent().noPhotos()).count(),
                page,
                pages);
    }

    private List<Line> lines(MeetingCard meeting, Instant now) {
        Map<PersonId, Consent> said = consents.of(meeting.id());
        return people(meeting, now).values().stream()
                .sorted(GermanOrder.ofPeople(PrintedLine::lastName, PrintedLine::firstName))
                .flatMap(line -> Stream.ofNullable(line.person())
                        .map(person -> new Line(
                                person.value(),
                                line.sortedName(),
                                line.organisation(),
                                said.getOrDefault(person, Consent.NONE))))
                .toList();
    }

    private Map<String, PrintedLine> people(MeetingCard meeting, Instant now) {
        return Stream.of(PaperKind.ATTENDANCE, PaperKind.CERTIFICATES)
                .flatMap(paper -> papers.of(meeting, paper, SettingPaper.LANGUAGE, now).stream())
                .collect(Collectors.toMap(PrintedLine::who, Function.identity(), (expected, there) -> expected));
    }

    /**
     * Notes what was ticked and unticked, of people who are expected or were there.
     *
     * @param by log-in name
     * @return of how many people
     */
    @Transactional
    public int note(MeetingId id, Ticks listed, Ticks noPhotos, String by, Instant now) {
        meetings.lock(id);
        Map<Long, Consent> stored =
                lines(timetable.card(id), now).stream().collect(Collectors.toMap(Line::person, Line::consent));
        List<Long> touched = Stream.concat(listed.touched(), noPhotos.touched())
                .distinct()
                .filter(stored::containsKey)
                .toList();
        touched.forEach(person -> {
            Consent was = stored.getOrDefault(person, Consent.NONE);
            var is = new Consent(listed.of(person, was.listed()), noPhotos.of(person, was.noPhotos()));
            consents.note(id, new PersonId(person), is, by, now);
        });
        return touched.size();
    }

    /**
     * Notes what one person says of both.
     *
     * @param by log-in name, or by which channel the person said it
     */
    @Transactional
    public void note(MeetingId id, PersonId person, Consent consent, String by, Instant now) {
        meetings.lock(id);
        consents.note(id, person, consent, by, now);
    }
}
