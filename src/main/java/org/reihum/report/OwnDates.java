package org.reihum.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The periods of a grant as they are typed, one a line: {@code 1.10.2025 – 31.3.2026}, or with ISO dates. */
final class OwnDates {

    private static final String GERMAN = "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})";
    private static final String ISO = "(\\d{4})-(\\d{2})-(\\d{2})";
    private static final Pattern LINE =
            Pattern.compile("(" + GERMAN + "|" + ISO + ")\\s*(?:-|–|—|bis|to)\\s*(" + GERMAN + "|" + ISO + ")");

    private OwnDates() {}

    /** Empty when a line is no period, when there is none, or when two overlap. */
    static Optional<List<GrantPeriod>> read(String typed) {
        List<GrantPeriod> periods = new ArrayList<>();
        for (String line :
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Matcher days = LINE.matcher(line);
            if (!days.matches()) {
                return Optional.empty();
            }
            Optional<GrantPeriod> period = period(days);
            if (period.isEmpty()
                    || !periods.isEmpty()
                            && !period.get()
                                    .from()
                                    .isAfter(periods.get(periods.size() - 1).to())) {
                return Optional.empty();
            }
            periods.add(period.get());
        }
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods);
    }

    private static Optional<GrantPeriod> period(Matcher days) {
        try {
            LocalDate from = day(days, 2);
            LocalDate to = day(days, 9);
            return to.isBefore(from) ? Optional.empty() : Optional.of(new GrantPeriod(from, to));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** @param group of the German day; those of the ISO date follow */
    private static LocalDate day(Matcher days, int group) {
        boolean german = days.group(group) != null;
        int first = german ? group : group + 3;
        int one = Integer.parseInt(days.group(first));
        int month = Integer.parseInt(days.group(first + 1));
        int other = Integer.parseInt(days.group(first + 2));
        return german ? LocalDate.of(other, month, one) : LocalDate.of(one, month, other);
    }

    /** Reads back as the same. */
    static String written(List<GrantPeriod> periods) {
        return periods.stream()
                .map(period -> ReportWords.plainDay(period.from(), Locale.GERMAN) + " – "
                        + ReportWords.plainDay(period.to(), Locale.GERMAN))
                .collect(Collectors.joining("\n"));
    }
}
