package org.reihum.reply;

import java.util.Comparator;
import java.util.List;
import org.reihum.mail.Reading;
import org.reihum.mail.Reading.Fate;

/** What becomes of a letter, with the reason as a key of our messages. */
final class Fates {

    /** What a person has to see comes before what is done, and that before what is nothing. */
    private static final List<Fate> BY_WEIGHT = List.of(Fate.IGNORED, Fate.APPLIED, Fate.WAITING);

    private Fates() {}

    static Reading applied(String what) {
        return new Reading(Fate.APPLIED, "reply.applied." + what);
    }

    static Reading ignored(String why) {
        return new Reading(Fate.IGNORED, "reply.ignored." + why);
    }

    static Reading waiting(ReplyKind kind) {
        return new Reading(Fate.WAITING, "reply.kind." + kind);
    }

    /** Of a letter that says several things. */
    static Reading weightiest(List<Reading> all) {
        return all.stream()
                .max(Comparator.comparingInt(reading -> BY_WEIGHT.indexOf(reading.fate())))
                .orElseThrow();
    }
}
