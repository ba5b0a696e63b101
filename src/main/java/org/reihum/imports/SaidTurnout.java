package org.reihum.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reihum.attendance.Turnout;

/**
 * What a cell says of whether somebody was there, German or English. A tick says no more than that; "anwesend" is a word of
 * lists that are kept against who is expected.
 *
 * @param expected had a seat; of who was not there: had one and called it off before
 */
record SaidTurnout(Turnout turnout, boolean expected) {

    private static final Map<String, SaidTurnout> WORDS = new LinkedHashMap<>();

    static {
        know(Turnout.IN_THE_ROOM, true, "anwesend", "erschienen", "gekommen", "present");
        know(Turnout.IN_THE_ROOM, true, "teilgenommen", "hat teilgenommen", "attended");
        know(Turnout.IN_THE_ROOM, false, "war da", "da", "dabei", "unangemeldet", "spontan", "ohne anmeldung");
        know(Turnout.IN_THE_ROOM, false, "walk-in", "walk in", "came", "✓", "✔", "☑", "+");
        know(Turnout.ONLINE, false, "online", "virtuell", "digital", "zugeschaltet", "per video", "remote");
        know(Turnout.EXCUSED, true, "entschuldigt", "entsch", "e", "krank", "verhindert");
        know(Turnout.EXCUSED, true, "excused", "apologies");
        know(Turnout.MISSING, true, "nicht erschienen", "n.e", "ne", "unentschuldigt", "unentschuldigt gefehlt");
        know(Turnout.MISSING, true, "no-show", "no show", "noshow", "did not show");
        know(Turnout.NOT_THERE, false, "nicht da", "abwesend", "nicht anwesend", "nicht teilgenommen", "absent");
        // some time before: nobody says that a seat stayed empty on the day
        know(Turnout.NOT_THERE, true, "abgesagt", "abgemeldet", "storniert", "cancelled");
    }

    private static void know(Turnout turnout, boolean expected, String... words) {
        for (String word : words) {
            WORDS.put(word, new SaidTurnout(turnout, expected));
        }
    }

    /** Nothing is not there. */
    static Optional<SaidTurnout> of(String cell) {
        String bare = cell.toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("\\.$", "");
        SaidTurnout known = WORDS.get(bare);
        if (known != null) {
            return Optional.of(known);
        }
        if (Words.isYes(bare)) {
            return Optional.of(new SaidTurnout(Turnout.IN_THE_ROOM, false));
        }
        return Words.isNo(bare) || Spelt.isNothing(bare)
                ? Optional.of(new SaidTurnout(Turnout.NOT_THERE, false))
                : Optional.empty();
    }

    /** The same beside a column that says whether somebody had signed up. */
    SaidTurnout signedUp(boolean yes) {
        return switch (turnout) {
            case IN_THE_ROOM -> new SaidTurnout(turnout, yes);
            case NOT_THERE -> expected ? this : new SaidTurnout(yes ? Turnout.MISSING : turnout, yes);
            case ONLINE, EXCUSED, MISSING -> this;
        };
    }

    String shown() {
        return shown(turnout, expected);
    }

    static String shown(Turnout turnout, boolean expected) {
        return Words.capital(WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new SaidTurnout(turnout, expected)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("online"));
    }
}
