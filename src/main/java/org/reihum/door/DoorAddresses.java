package org.reihum.door;

import java.time.Duration;
import java.time.Instant;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The secret addresses of the desks. A meeting that is put off keeps them: they end a week after it is over. */
@Component
class DoorAddresses {

    private static final String PURPOSE = "door";
    private static final Instant NEVER = Instant.parse("6000-01-01T00:00:00Z");
    /** Time enough to send what a telephone has kept, and to type in the paper list. */
    private static final Duration AFTER_THE_MEETING = Duration.ofDays(7);

    private final SignedLinks links;
    private final DoorLinks doors;
    private final Timetable timetable;
    private final Letterheads letterheads;

    DoorAddresses(SignedLinks links, DoorLinks doors, Timetable timetable, Letterheads letterheads) {
        this.links = links;
        this.doors = doors;
        this.timetable = timetable;
        this.letterheads = letterheads;
    }

    String token(DoorLink link) {
        return links.token(PURPOSE, link.id(), link.version(), NEVER);
    }

    /** A path only before the first-run page has named a base URL. */
    String address(DoorLink link) {
        String base = letterheads
                .current()
                .map(Letterhead::baseUrl)
                .map(Object::toString)
                .orElse("");
        return base + "/door/" + token(link);
    }

    /** @throws DoorLinkNotValid when the link is altered, stopped, renewed or too old: the same for all */
    OpenDoor open(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> doors.find(ref.id())
                        .filter(link -> link.version() == ref.version())
                        .filter(link -> !link.stopped()))
                .map(link -> new OpenDoor(link, timetable.card(link.meeting())))
                .filter(door -> isInTime(door.meeting(), now))
                .orElseThrow(DoorLinkNotValid::new);
    }

    /** Whether a link opens anything, as far as time goes. */
    static boolean isInTime(MeetingCard meeting, Instant now) {
        return meeting.ends()
                .map(end -> now.isBefore(end.plus(AFTER_THE_MEETING)))
                .orElse(true);
    }
}
