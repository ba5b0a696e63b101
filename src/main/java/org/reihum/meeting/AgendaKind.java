package org.reihum.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a point of the agenda is. */
public enum AgendaKind {
    REPORT("Bericht", "Report"),
    /** One report a member network, each on a line of its own. */
    REPORT_ROUND("Berichtsrunde", "Report round"),
    TALK("Vortrag", "Talk"),
    DISCUSSION("Diskussion", "Discussion"),
    DECISION("Beschluss", "Decision"),
    OTHER("Sonstiges", "Other");

    private final String german;
    private final String english;

    AgendaKind(String german, String english) {
        this.german = german;
        this.english = english;
    }

    public String in(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }

    /** As it is typed in brackets, in either language. */
    static Optional<AgendaKind> named(String typed) {
        return Arrays.stream(values())
                .filter(kind -> kind.german.equalsIgnoreCase(typed) || kind.english.equalsIgnoreCase(typed))
                .findFirst();
    }
}
