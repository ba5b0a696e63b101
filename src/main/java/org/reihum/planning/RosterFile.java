package org.reihum.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.rotation.Before;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Closure;
import org.reihum.rotation.Location;
import org.reihum.rotation.Profile;
import org.reihum.rotation.Profile.FileWeights;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Rules;
import org.reihum.rotation.Site;
import org.reihum.rotation.Slot;
import org.reihum.rotation.Slot.CandidateDate;
import org.reihum.rotation.Slot.Published;
import org.reihum.rotation.Standing;
import org.reihum.rotation.Travel;
import org.reihum.rotation.Wishes;
import org.reihum.rotation.Wishes.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A roster in the format {@code rotation-instance/1} (src/docs/plan.md). Fields it does not know are passed over. */
final class RosterFile {

    static final String FORMAT = "rotation-instance/1";
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_LOCATIONS = 300;
    private static final int MOST_MEETINGS = 1000;
    private static final int MOST_CANDIDATES = 60;
    private static final int MOST_DAYS = 5000;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_MINUTES = 10_000;
    private static final int MOST_TRAVELLED = 100_000_000;
    private static final long MOST_WEIGHT = 1_000_000_000_000L;
    private static final int MOST_COST = 1_000_000;
    /** Well below what 64 bits hold. */
    private static final double MOST_SCORE = 1e17;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FileField root;
    private final List<String> ids;
    private final int[][] minutes;

    private RosterFile(FileField root) {
        this.root = root;
        String format = root.at("format").text();
        if (!format.equals(FORMAT)) {
            throw root.at("format").refused(FileFlaw.OTHER_FORMAT, FORMAT);
        }
        this.ids = ids(root.at("locations").items(1, MOST_LOCATIONS));
        this.minutes = minutes(root.at("travelMinutes"));
    }

    /** @throws FileRefused for a file that cannot be used */
    static Roster read(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw new FileRefused("", FileFlaw.TOO_LARGE, MOST_BYTES);
        }
        return new RosterFile(FileField.root(tree(json))).roster();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new FileRefused(
                    "",
                    FileFlaw.NOT_JSON,
                    where == null ? 1 : where.getLineNr(),
                    where == null ? 1 : where.getColumnNr());
        }
    }

    private Roster roster() {
        List<Location> locations = root.at("locations").items(1, MOST_LOCATIONS).stream()
                .map(this::location)
                .toList();
        List<FileField> meetings = root.at("meetings").items(1, MOST_MEETINGS);
        ids(meetings);
        List<Slot> slots = meetings.stream().map(this::slot).toList();
        FileWeights weights = weights(root.at("weights"));
        Rules rules = rules(root.at("rules"));
        checkSize(weights, rules, locations, slots);
        return new Roster(
                root.at("name").ifGiven().map(FileField::text).orElse(""),
                locations,
                slots,
                before(locations),
                new Travel(minutes, minutes),
                rules,
                Profile.file(weights));
    }

    private static List<String> ids(List<FileField> items) {
        List<String> ids = new ArrayList<>();
        for (FileField item : items) {
            String id = item.at("id").id();
            if (ids.contains(id)) {
                throw item.at("id").refused(FileFlaw.TWICE, FileField.shortened(id));
            }
            ids.add(id);
        }
        return ids;
    }

    private int[][] minutes(FileField table) {
        int[][] all = new int[ids.size()][ids.size()];
        List<FileField> rows = square(table);
        for (int from = 0; from < all.length; from++) {
            List<FileField> row = square(rows.get(from));
            for (int to = 0; to < all.length; to++) {
                all[from][to] = row.get(to).whole(0, MOST_MINUTES);
                if (from == to && all[from][to] != 0) {
                    throw row.get(to).refused(FileFlaw.DIAGONAL);
                }
            }
        }
        return all;
    }

    private List<FileField> square(FileField list) {
        List<FileField> items = list.items(0, Integer.MAX_VALUE);
        if (items.size() != ids.size()) {
            throw list.refused(FileFlaw.NOT_SQUARE, ids.size(), items.size());
        }
        return items;
    }

    private Location location(FileField field) {
        String id = field.at("id").id();
        String name = field.at("name").ifGiven().map(FileField::text).orElse(id);
        List<Closure> closures = days(field, "blackouts", Cause.BLOCKED);
        OptionalInt since = field.at("meetingsSinceHosted")
                .ifGiven()
                .map(given -> OptionalInt.of(given.whole(1, MOST_PEOPLE)))
                .orElse(OptionalInt.empty());
        Standing standing = new Standing(
                field.at("hostedThisCycle").yes(),
                since,
                false,
                0,
                1,
                field.at("travelSoFar").whole(0, MOST_TRAVELLED),
                100,
                Optional.empty(),
                Optional.empty());
        return new Location(
                id,
                name,
                field.at("region").ifGiven().map(FileField::text).orElse(""),
                List.of(new Site(id, name, field.at("capacity").whole(0, MOST_PEOPLE), closures)),
                standing,
                wishes(field));
    }

    private static Wishes wishes(FileField location) {
        Set<DayOfWeek> weekdays = location.at("preferredWeekdays").itemsIfGiven(DayOfWeek.values().length).stream()
                .map(RosterFile::weekday)
                .collect(Collectors.toSet());
        List<Span> dates = location.at("wishDates").itemsIfGiven(MOST_DAYS).stream()
                .map(FileField::date)
                .map(day -> new Span(day, day))
                .toList();
        return new Wishes(weekdays, dates);
    }

    private static DayOfWeek weekday(FileField field) {
        String text = field.text();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(text)) {
                return day;
            }
        }
        throw field.refused(FileFlaw.NO_WEEKDAY, FileField.shortened(text));
    }

    /** @param name told in reasons: the field, for the file knows no better */
    private static List<Closure> days(FileField file, String name, Cause cause) {
        return file.at(name).itemsIfGiven(MOST_DAYS).stream()
                .map(FileField::date)
                .map(day -> new Closure(day, day, cause, name))
                .toList();
    }

    private Slot slot(FileField field) {
        return new Slot(
                field.at("id").id(),
                field.at("expected").whole(0, MOST_PEOPLE),
                candidates(field.at("dates")),
                field.at("pinHost").ifGiven().map(this::known),
                field.at("pinDate").ifGiven().map(FileField::date),
                field.at("published")
                        .ifGiven()
                        .map(given -> new Published(
                                known(given.at("host")), given.at("date").date())),
                Set.of());
    }

    private static List<CandidateDate> candidates(FileField list) {
        Set<LocalDate> seen = new HashSet<>();
        List<CandidateDate> dates = new ArrayList<>();
        for (FileField field : list.items(1, MOST_CANDIDATES)) {
            LocalDate date = field.at("date").date();
            if (!seen.add(date)) {
                throw field.at("date").refused(FileFlaw.TWICE, date);
            }
            dates.add(new CandidateDate(date, field.at("cost").whole(0, MOST_COST)));
        }
        return dates;
    }

    private String known(FileField field) {
        String id = field.id();
        if (!ids.contains(id)) {
            throw field.refused(FileFlaw.UNKNOWN_LOCATION, FileField.shortened(id));
        }
        return id;
    }

    private Optional<Before> before(List<Location> locations) {
        return root.at("previousHost").ifGiven().map(this::known).map(id -> {
            int at = ids.indexOf(id);
            Location host = locations.get(at);
            return new Before(id, host.region(), host.name(), Optional.empty(), minutes[at], minutes[at]);
        });
    }

    private Rules rules(FileField field) {
        return new Rules(
                field.at("minGap").whole(0, MOST_MEETINGS),
                field.at("minDaysBetween").whole(0, MOST_MINUTES),
                false,
                Optional.empty(),
                days(root, "publicHolidays", Cause.PUBLIC_HOLIDAY),
                root.at("schoolHolidays").itemsIfGiven(MOST_DAYS).stream()
                        .map(RosterFile::holidays)
                        .toList(),
                root.at("notBackToBack").itemsIfGiven(MOST_DAYS).stream()
                        .map(this::pair)
                        .toList(),
                field.at("nearMinutes").whole(0, MOST_MINUTES),
                field.at("maxTravelOffset").whole(0, MOST_TRAVELLED));
    }

    private static Closure holidays(FileField field) {
        LocalDate from = field.at("from").date();
        LocalDate to = field.at("to").date();
        if (to.isBefore(from)) {
            throw field.at("to").refused(FileFlaw.ENDS_BEFORE_IT_BEGINS);
        }
        return new Closure(from, to, Cause.SCHOOL_HOLIDAY, "schoolHolidays");
    }

    private Rules.Pair pair(FileField field) {
        List<FileField> both = field.items(2, 2);
        return new Rules.Pair(known(both.get(0)), known(both.get(1)));
    }

    private static FileWeights weights(FileField field) {
        return new FileWeights(
                field.at("hostChanged").whole(0, MOST_WEIGHT),
                field.at("dateChanged").whole(0, MOST_WEIGHT),
                field.at("dateCost").whole(0, MOST_WEIGHT),
                field.at("notPreferredWeekday").whole(0, MOST_WEIGHT),
                field.at("wishMissed").whole(0, MOST_WEIGHT),
                field.at("schoolHoliday").whole(0, MOST_WEIGHT),
                field.at("sameRegion").whole(0, MOST_WEIGHT),
                field.at("nearPerMinute").whole(0, MOST_WEIGHT),
                field.at("maxTravel").whole(0, MOST_WEIGHT));
    }

    /** Refuses weights whose worst score would not be a 64-bit number. */
    private void checkSize(FileWeights weights, Rules rules, List<Location> locations, List<Slot> slots) {
        double each = (double) weights.hostChanged()
                + weights.dateChanged()
                + weights.notPreferredWeekday()
                + weights.wishMissed()
                + weights.schoolHoliday()
                + weights.sameRegion()
                + (double) weights.nearPerMinute() * rules.nearMinutes()
                + (double) weights.dateCost() * dearestDate(slots)
                + (double) weights.maxTravel() * MOST_MINUTES;
        double travelled = locations.stream()
                .mapToDouble(location -> location.standing().travelSoFar())
                .max()
                .orElse(0);
        if (each * slots.size() + weights.maxTravel() * (travelled + rules.maxTravelOffset()) > MOST_SCORE) {
            throw root.at("weights").refused(FileFlaw.WEIGHTS_TOO_LARGE);
        }
    }

    private static int dearestDate(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.dates().stream())
                .mapToInt(CandidateDate::cost)
                .max()
                .orElse(0);
    }
}
