package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which column is which: by its heading, or else by what stands below it. */
final class ProposingMapping {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            ".*\\b(GmbH|mbH|AG|KG|UG|e\\. ?V\\.?|eG|GbR|OHG|SE|Stiftung|Hochschule|Universität|Stadt|Landkreis)\\b.*");
    private static final Map<Column, Predicate<String>> LOOKS = Map.of(
            Column.EMAIL, cell -> cell.contains("@"),
            Column.PHONE, Pattern.compile("[+(0][0-9 ()/.+–-]{5,}").asMatchPredicate(),
            Column.POSTCODE, Pattern.compile("(D-)?\\d{5}").asMatchPredicate(),
            Column.ORGANISATION, LEGAL_FORM.asMatchPredicate(),
            Column.FORM_OF_ADDRESS,
                    Pattern.compile("(?i)(sehr geehrter? )?(frau|herrn?|divers)")
                            .asMatchPredicate());
    private static final double MOST = 0.6;
    /** "4. Treffen" and "Teilnahme 03.02.2024" are the heading of one meeting. */
    private static final Set<Column> OF_MEETING = Set.of(Column.MEETING, Column.DAY, Column.TURNOUT);

    private final Kind kind;
    private final Headings headings;

    ProposingMapping(Kind kind) {
        this.kind = kind;
        this.headings = new Headings(kind);
    }

    /** @param samples some lines below the heading */
    Mapping propose(List<String> heading, List<Line> samples) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String text : heading) {
            int place = columns.size();
            columns.add(byHeading(text, place, samples, present(columns)));
        }
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place) == null) {
                columns.set(place, byLook(place, samples, present(columns)));
            }
        }
        if (kind == Kind.PEOPLE || kind == Kind.ATTENDANCE) {
            names(columns, samples);
        }
        return new Mapping(columns);
    }

    private @Nullable Column byHeading(String text, int place, List<Line> samples, List<Column> taken) {
        Optional<Column> column = headings.column(text, taken);
        boolean maybeMeeting = kind.columns().contains(Column.TURNOUT_AT)
                && column.filter(found -> !OF_MEETING.contains(found)).isEmpty();
        return maybeMeeting && MeetingsMeant.isNamedIn(text)
                ? Column.TURNOUT_AT
                : column.filter(found -> share(place, samples, cell -> Words.understands(found, cell)) > 0
                                || isEmpty(place, samples))
                        .orElse(null);
    }

    private static List<Column> present(List<@Nullable Column> columns) {
        List<Column> present = new ArrayList<>();
        columns.forEach(column -> {
            if (column != null) {
                present.add(column);
            }
        });
        return present;
    }

    private @Nullable Column byLook(int place, List<Line> samples, List<Column> taken) {
        return kind.columns().stream()
                .filter(column -> LOOKS.containsKey(column) && !taken.contains(column))
                .filter(column -> share(place, samples, LOOKS.get(column)) >= MOST)
                .findFirst()
                .orElse(null);
    }

    /** "Name" beside a first name is the last one; a last name alone that is two words with a blank or a comma is the whole. */
    private static void names(List<@Nullable Column> columns, List<Line> samples) {
        int whole = columns.indexOf(Column.FULL_NAME);
        int last = columns.indexOf(Column.LAST_NAME);
        boolean first = columns.contains(Column.FIRST_NAME);
        if (whole >= 0 && last < 0 && first && share(whole, samples, ProposingMapping::isWhole) < MOST) {
            columns.set(whole, Column.LAST_NAME);
        }
        if (last >= 0 && whole < 0 && !first && share(last, samples, ProposingMapping::isWhole) >= MOST) {
            columns.set(last, Column.FULL_NAME);
        }
    }

    private static boolean isWhole(String cell) {
        return cell.indexOf(' ') > 0 || cell.indexOf(',') > 0;
    }

    private static boolean isEmpty(int place, List<Line> samples) {
        return samples.stream().allMatch(line -> line.at(place).isEmpty());
    }

    /** Of the cells that hold anything. */
    private static double share(int place, List<Line> samples, Predicate<String> look) {
        List<String> cells = samples.stream()
                .map(line -> line.at(place))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(look).count() / cells.size();
    }
}
