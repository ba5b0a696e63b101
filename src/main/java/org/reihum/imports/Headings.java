package org.reihum.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the heading of a column says it is. */
final class Headings {

    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Whatever stands before: "dienstliche E-Mail" is one, "shoe size" is none that we mean. */
    private static final Set<Column> ANY_SORT_OF =
            Set.of(Column.EMAIL, Column.PHONE, Column.MOBILE, Column.NOTE, Column.POSTCODE, Column.ORGANISATION);

    private final Kind kind;

    Headings(Kind kind) {
        this.kind = kind;
    }

    /** Empty when it is none of those still free. */
    Optional<Column> column(String heading, Collection<Column> taken) {
        Predicate<Column> free = column -> !taken.contains(column);
        return beginnings(heading)
                .flatMap(words -> Stream.concat(called(words), words.equals("name") ? ofName(taken) : Stream.empty()))
                .filter(free)
                .findFirst()
                .or(() -> ends(heading)
                        .flatMap(this::called)
                        .filter(ANY_SORT_OF::contains)
                        .filter(free)
                        .findFirst());
    }

    private Stream<Column> called(String words) {
        return kind.columns().stream().filter(column -> column.isCalled(words));
    }

    /** Beside a first name it is the last one. */
    private Stream<Column> ofName(Collection<Column> taken) {
        return (kind == Kind.PEOPLE || kind == Kind.ATTENDANCE) && taken.contains(Column.FIRST_NAME)
                ? Stream.of(Column.LAST_NAME)
                : Stream.of(kind.ofBareName());
    }

    /** How many columns of a line have a heading that we know. */
    int known(List<String> headings) {
        List<Column> taken = new ArrayList<>();
        headings.forEach(heading -> column(heading, taken).ifPresent(taken::add));
        return taken.size();
    }

    /** How many meetings a line names by their days: their names may stand in the line below. */
    int days(List<String> upper) {
        return kind.columns().contains(Column.TURNOUT_AT)
                ? (int) upper.stream()
                        .filter(text -> Meant.in(text).day() != null)
                        .count()
                : 0;
    }

    /** As it stands, without what is in brackets, then shorter by one word at a time. */
    private static Stream<String> beginnings(String heading) {
        String bare = even(ASIDE.matcher(heading).replaceAll(" "));
        List<String> all = new ArrayList<>(List.of(even(heading), bare));
        for (int end = bare.lastIndexOf(' '); end > 0; end = bare.lastIndexOf(' ', end - 1)) {
            all.add(bare.substring(0, end));
        }
        return all.stream().filter(words -> !words.isEmpty());
    }

    /** Its last words, fewer and fewer. */
    private static Stream<String> ends(String heading) {
        String bare = even(ASIDE.matcher(heading).replaceAll(" "));
        List<String> all = new ArrayList<>();
        for (int begin = bare.indexOf(' '); begin > 0; begin = bare.indexOf(' ', begin + 1)) {
            all.add(bare.substring(begin + 1));
        }
        return all.stream();
    }

    private static String even(String heading) {
        return NO_LETTERS
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
