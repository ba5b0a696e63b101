package org.reihum.rotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.reihum.rotation.Slot.CandidateDate;
import org.reihum.rotation.Slot.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roster files whose best plans are known, read without any check. */
final class Instances {

    /** A line of known.csv. */
    record Known(String name, int locations, int meetings, Optional<Long> best, Optional<Long> bound) {}

    private Instances() {}

    static byte[] bytes(String resource) {
        try (InputStream in = Instances.class.getResourceAsStream("/rotation/" + resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Known> known() {
        return new String(bytes("known.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(row -> new Known(
                        row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    private static Optional<Long> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text));
    }

    static Roster roster(String name) {
        JsonNode file = JsonMapper.shared().readTree(bytes("instances/" + name + ".json"));
        int[][] minutes = list(file.get("travelMinutes"))
                .map(row -> list(row).mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new);
        List<Location> locations =
                list(file.get("locations")).map(Instances::location).toList();
        JsonNode rules = file.get("rules");
        return new Roster(
                file.get("name").asString(),
                locations,
                list(file.get("meetings")).map(Instances::slot).toList(),
                text(file.get("previousHost")).map(host -> before(host, locations, minutes)),
                new Travel(minutes, minutes),
                new Rules(
                        rules.get("minGap").asInt(),
                        rules.get("minDaysBetween").asInt(),
                        false,
                        Optional.empty(),
                        days(file.get("publicHolidays")),
                        list(file.get("schoolHolidays"))
                                .map(each -> new Closure(
                                        day(each.get("from")), day(each.get("to")), Cause.SCHOOL_HOLIDAY, ""))
                                .toList(),
                        list(file.get("notBackToBack"))
                                .map(pair -> new Rules.Pair(
                                        pair.get(0).asString(), pair.get(1).asString()))
                                .toList(),
                        rules.get("nearMinutes").asInt(),
                        rules.get("maxTravelOffset").asInt()),
                profile(file.get("weights")));
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return array.values().stream();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    private static List<Closure> days(JsonNode array) {
        return list(array)
                .map(Instances::day)
                .map(day -> new Closure(day, day, Cause.BLOCKED, ""))
                .toList();
    }

    private static Location location(JsonNode node) {
        String id = node.get("id").asString();
        Set<DayOfWeek> weekdays = new HashSet<>();
        list(node.get("preferredWeekdays"))
                .forEach(text -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(text.asString()))
                        .forEach(weekdays::add));
        JsonNode since = node.get("meetingsSinceHosted");
        return new Location(
                id,
                node.get("name").asString(),
                node.get("region").asString(),
                List.of(new Site(id, id, node.get("capacity").asInt(), days(node.get("blackouts")))),
                new Standing(
                        node.get("hostedThisCycle").asBoolean(),
                        since.isNull() ? OptionalInt.empty() : OptionalInt.of(since.asInt()),
                        false,
                        0,
                        1,
                        node.get("travelSoFar").asInt(),
                        100,
                        Optional.empty(),
                        Optional.empty()),
                new Wishes(
                        weekdays,
                        list(node.get("wishDates"))
                                .map(Instances::day)
                                .map(day -> new Wishes.Span(day, day))
                                .toList()));
    }

    private static Slot slot(JsonNode node) {
        List<CandidateDate> dates = new ArrayList<>();
        list(node.get("dates"))
                .forEach(date -> dates.add(new CandidateDate(
                        day(date.get("date")), date.get("cost").asInt())));
        JsonNode published = node.get("published");
        return new Slot(
                node.get("id").asString(),
                node.get("expected").asInt(),
                dates,
                text(node.get("pinHost")),
                text(node.get("pinDate")).map(LocalDate::parse),
                published.isNull()
                        ? Optional.empty()
                        : Optional.of(new Published(published.get("host").asString(), day(published.get("date")))),
                Set.of());
    }

    private static Before before(String host, List<Location> locations, int[][] minutes) {
        int at = locations.stream().map(Location::id).toList().indexOf(host);
        return new Before(host, locations.get(at).region(), host, Optional.empty(), minutes[at], minutes[at]);
    }

    private static Profile profile(JsonNode weights) {
        return Profile.file(new Profile.FileWeights(
                weights.get("hostChanged").asLong(),
                weights.get("dateChanged").asLong(),
                weights.get("dateCost").asLong(),
                weights.get("notPreferredWeekday").asLong(),
                weights.get("wishMissed").asLong(),
                weights.get("schoolHoliday").asLong(),
                weights.get("sameRegion").asLong(),
                weights.get("nearPerMinute").asLong(),
                weights.get("maxTravel").asLong()));
    }
}
