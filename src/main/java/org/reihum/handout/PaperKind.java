package org.reihum.handout;

import java.util.Locale;
import java.util.stream.Stream;

/** The papers of a meeting. */
public enum PaperKind {
    /** Anwesenheitsliste: who is expected signs it. */
    ATTENDANCE,
    /** Teilnehmerliste: for all who take part; holds who agreed to stand on it. */
    PARTICIPANTS,
    /** Namensschilder. */
    BADGES,
    /** Bewirtungsliste: who was there and ate at whose cost. */
    HOSPITALITY,
    /** Teilnahmebescheinigungen, one page for each who was there. */
    CERTIFICATES;

    /** Its part of addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its sheets are signed and come back. */
    boolean isSigned() {
        return this == ATTENDANCE;
    }

    /**
     * Whether it proves something later and is kept as it was printed. Of the others a print made again holds what people
     * agree to by then.
     */
    public boolean isEvidence() {
        return this == ATTENDANCE || this == HOSPITALITY;
    }

    /** Whether it says of people that they do not come any more: what only those get who come, does not. */
    boolean namesWhoIsGone() {
        return this == ATTENDANCE || this == HOSPITALITY;
    }

    /** @throws NoSuchPaper when there is no such paper */
    static PaperKind of(String slug) {
        return Stream.of(values())
                .filter(paper -> paper.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchPaper(slug));
    }
}
