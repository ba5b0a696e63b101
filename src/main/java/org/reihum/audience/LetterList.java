package org.reihum.audience;

import java.util.List;
import java.util.stream.Stream;

/**
 * All letters on paper of a meeting.
 *
 * @param all first to guests, then to firms, each by name
 */
record LetterList(List<PaperLetter> all) {

    static LetterList of(List<PaperLetter> guests, List<PaperLetter> firms) {
        return new LetterList(Stream.concat(guests.stream(), firms.stream()).toList());
    }

    /** Those that were not printed yet. */
    List<PaperLetter> fresh() {
        return all.stream().filter(letter -> !letter.isPrinted()).toList();
    }

    List<PaperLetter> shown(boolean printedToo) {
        return printedToo ? all : fresh();
    }

    /** How many of those that were not printed have no address to print. */
    public int withoutAddress() {
        return (int)
                fresh().stream().filter(letter -> letter.address().isEmpty()).count();
    }

    public int guests() {
        return (int)
                fresh().stream().filter(letter -> letter.invitation() != null).count();
    }

    public int firms() {
        return fresh().size() - guests();
    }

    public int printed() {
        return all.size() - fresh().size();
    }

    /** Changes when another letter is to be printed. */
    public String seal() {
        return Seal.of(fresh().stream().map(PaperLetter::key).toList());
    }
}
