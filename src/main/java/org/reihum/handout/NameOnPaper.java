package org.reihum.handout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.network.LooseText;

/** A name as somebody wrote it by hand, which is not always how the list has it. */
record NameOnPaper(String lastName, String firstName, String organisation) {

    /** Somebody it may be, and what is done then. */
    record Known<T>(String lastName, String firstName, String organisation, T what) {}

    static NameOnPaper of(TypedSheet.Guest guest) {
        return new NameOnPaper(guest.lastName(), guest.firstName(), guest.organisation());
    }

    /**
     * The one who is meant: by last name, first name and organisation; where no first name is the same, the one whose first
     * name nobody wrote down, or who alone fits where it is missing here. Empty when it may be one of several.
     */
    <T> Optional<T> among(List<Known<T>> all) {
        List<Known<T>> namesakes = all.stream()
                .filter(known -> same(lastName, known.lastName()) && isOf(known.organisation()))
                .toList();
        List<Known<T>> exactly = having(namesakes, known -> same(firstName, known.firstName()));
        List<Known<T>> meant = exactly.isEmpty()
                ? having(
                        namesakes,
                        known -> firstName.isBlank() || known.firstName().isBlank())
                : exactly;
        return meant.size() == 1 ? Optional.of(meant.get(0).what()) : Optional.empty();
    }

    private static <T> List<Known<T>> having(List<Known<T>> all, Predicate<Known<T>> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** Firms are written down shorter than they are called, as their initials, or not at all. */
    private boolean isOf(String known) {
        String one = comparable(organisation);
        String other = comparable(known);
        return one.contains(other)
                || other.contains(one)
                || areInitials(one, known)
                || areInitials(other, organisation);
    }

    private static boolean areInitials(String comparable, String whole) {
        String letters = Stream.of(comparable(whole).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return comparable.length() > 1 && letters.startsWith(comparable);
    }

    static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(String text) {
        return LooseText.comparable(text).strip().replaceAll("\\s+", " ");
    }
}
