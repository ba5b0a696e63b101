package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Roster;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RosterFileTest {

    private static final Path FILE = Path.of("src/test/resources/rotation/instances/bw11-n16-h4-s2.json");

    private static ObjectNode file() {
        return (ObjectNode) JsonMapper.shared().readTree(FILE.toFile());
    }

    private static ObjectNode location(ObjectNode file, int at) {
        return (ObjectNode) file.get("locations").get(at);
    }

    private static ObjectNode meeting(ObjectNode file, int at) {
        return (ObjectNode) file.get("meetings").get(at);
    }

    private static ObjectNode date(ObjectNode file, int meeting, int at) {
        return (ObjectNode) file.get("meetings").get(meeting).get("dates").get(at);
    }

    private static ArrayNode travel(ObjectNode file) {
        return (ArrayNode) file.get("travelMinutes");
    }

    @Test
    void everythingOfTheFormatIsRead() throws IOException {
        Roster roster = RosterFile.read(Files.readAllBytes(FILE));

        assertThat(roster.name()).isEqualTo("bw11-n16-h4-s2");
        assertThat(((Plan) Planner.plan(roster)).score().total()).isEqualTo(6803);
    }

    @Test
    void whatItDoesNotKnowIsPassedOverAndListsMayBeLeftOut() {
        ObjectNode file = file();
        file.put("comment", "hand-made").set("extra", JsonMapper.shared().createObjectNode());
        file.remove(List.of("publicHolidays", "schoolHolidays", "notBackToBack", "previousHost", "name"));
        location(file, 0).remove(List.of("blackouts", "preferredWeekdays", "wishDates", "lat", "lon", "region"));
        location(file, 0).put("meetingsSinceHosted", (Integer) null);

        Roster roster = RosterFile.read(JsonMapper.shared().writeValueAsBytes(file));

        assertThat(roster.rules().closedForAll()).isEmpty();
        assertThat(roster.before()).isEmpty();
        assertThat(roster.locations().get(0).standing().meetingsSinceHosted()).isEmpty();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                bad("format", "rotation-instance/1", file -> file.put("format", "rotation-instance/2")),
                bad("format", "text is missing", file -> file.remove("format")),
                bad("locations", "list in brackets is missing", file -> file.remove("locations")),
                bad("locations", "1 to 300 entries", file -> file.putArray("locations")),
                bad(
                        "locations[3]",
                        "object in braces",
                        file -> ((ArrayNode) file.get("locations")).set(3, file.numberNode(7))),
                bad(
                        "locations[3].capacity",
                        "whole number is missing",
                        file -> location(file, 3).remove("capacity")),
                bad(
                        "locations[3].capacity",
                        "whole number is missing",
                        file -> location(file, 3).put("capacity", "90")),
                bad(
                        "locations[3].capacity",
                        "whole number is missing",
                        file -> location(file, 3).put("capacity", 9.5)),
                bad("locations[3].capacity", "not -1", file -> location(file, 3).put("capacity", -1)),
                bad(
                        "locations[3].capacity",
                        "from 0 to 1000000",
                        file -> location(file, 3).put("capacity", 1L << 40)),
                bad(
                        "locations[1].id",
                        "second time",
                        file -> location(file, 1)
                                .put("id", location(file, 0).get("id").asString())),
                bad(
                        "locations[1].id",
                        "text is missing",
                        file -> location(file, 1).put("id", " ")),
                bad(
                        "locations[1].name",
                        "more than 200",
                        file -> location(file, 1).put("name", "x".repeat(201))),
                bad(
                        "locations[2].hostedThisCycle",
                        "true or false",
                        file -> location(file, 2).put("hostedThisCycle", 1)),
                bad(
                        "locations[2].meetingsSinceHosted",
                        "not 0",
                        file -> location(file, 2).put("meetingsSinceHosted", 0)),
                bad(
                        "locations[2].travelSoFar",
                        "whole number",
                        file -> location(file, 2).putNull("travelSoFar")),
                bad(
                        "locations[4].blackouts[0]",
                        "not 27.1.2027",
                        file -> location(file, 4).putArray("blackouts").add("27.1.2027")),
                bad(
                        "locations[4].blackouts[0]",
                        "not 2027-02-29",
                        file -> location(file, 4).putArray("blackouts").add("2027-02-29")),
                bad(
                        "locations[4].preferredWeekdays[0]",
                        "MON, TUE",
                        file -> location(file, 4).putArray("preferredWeekdays").add("Montag")),
                bad(
                        "locations[4].wishDates[0]",
                        "date such as",
                        file -> location(file, 4).putArray("wishDates").add(20270127)),
                bad(
                        "travelMinutes",
                        "11 entries are expected",
                        file -> travel(file).remove(10)),
                bad(
                        "travelMinutes[2]",
                        "one for each location, not 10",
                        file -> ((ArrayNode) travel(file).get(2)).remove(0)),
                bad(
                        "travelMinutes[2][5]",
                        "whole number",
                        file -> ((ArrayNode) travel(file).get(2)).set(5, file.stringNode("x"))),
                bad(
                        "travelMinutes[2][2]",
                        "0 minutes",
                        file -> ((ArrayNode) travel(file).get(2)).set(2, file.numberNode(3))),
                bad("meetings", "1 to 1000", file -> file.putArray("meetings")),
                bad("meetings[1].id", "second time", file -> meeting(file, 1).put("id", "M1")),
                bad(
                        "meetings[1].expected",
                        "whole number",
                        file -> meeting(file, 1).remove("expected")),
                bad(
                        "meetings[1].dates",
                        "1 to 60 entries are expected, not 0",
                        file -> meeting(file, 1).putArray("dates")),
                bad("meetings[1].dates", "list", file -> meeting(file, 1).remove("dates")),
                bad(
                        "meetings[1].dates[2].date",
                        "second time",
                        file -> date(file, 1, 2)
                                .put("date", date(file, 1, 0).get("date").asString())),
                bad(
                        "meetings[1].dates[0].cost",
                        "whole number",
                        file -> date(file, 1, 0).remove("cost")),
                bad(
                        "meetings[1].dates[0].date",
                        "expected, not soon",
                        file -> date(file, 1, 0).put("date", "soon")),
                bad(
                        "meetings[1].dates[0].date",
                        "not +99999-01-01",
                        file -> date(file, 1, 0).put("date", "+99999-01-01")),
                bad(
                        "meetings[1].pinHost",
                        "no location with the id XX",
                        file -> meeting(file, 1).put("pinHost", "XX")),
                bad("meetings[1].pinDate", "not 1.2.", file -> meeting(file, 1).put("pinDate", "1.2.")),
                bad(
                        "meetings[1].published.host",
                        "text is missing",
                        file -> meeting(file, 1).putObject("published")),
                bad(
                        "meetings[1].published.host",
                        "no location",
                        file -> meeting(file, 1).putObject("published").put("host", "XX")),
                bad(
                        "publicHolidays[0]",
                        "date",
                        file -> file.putArray("publicHolidays").add("")),
                bad(
                        "schoolHolidays[0].to",
                        "end lies before",
                        file -> file.putArray("schoolHolidays")
                                .addObject()
                                .put("from", "2027-02-01")
                                .put("to", "2027-01-01")),
                bad(
                        "notBackToBack[0]",
                        "2 to 2 entries",
                        file -> file.putArray("notBackToBack").addArray().add("UL")),
                bad(
                        "notBackToBack[0][1]",
                        "no location",
                        file -> file.putArray("notBackToBack")
                                .addArray()
                                .add("UL")
                                .add("XX")),
                bad("previousHost", "no location", file -> file.put("previousHost", "XX")),
                bad("rules", "object", file -> file.remove("rules")),
                bad("rules.minGap", "whole number", file -> ((ObjectNode) file.get("rules")).remove("minGap")),
                bad(
                        "weights.maxTravel",
                        "whole number",
                        file -> ((ObjectNode) file.get("weights")).remove("maxTravel")),
                bad("weights.maxTravel", "not -1", file -> ((ObjectNode) file.get("weights")).put("maxTravel", -1)),
                bad(
                        "weights",
                        "too large",
                        file -> ((ObjectNode) file.get("weights")).put("maxTravel", 1_000_000_000_000L)));
    }

    private static Arguments bad(String field, String reason, Consumer<ObjectNode> change) {
        return Arguments.of(field, reason, change);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("malformed")
    void whatIsMalformedIsRefusedByItsPathAndReason(String field, String reason, Consumer<ObjectNode> change) {
        ObjectNode file = file();
        change.accept(file);

        assertRefused(JsonMapper.shared().writeValueAsBytes(file), field, reason);
    }

    @Test
    void whatIsNoJsonIsRefusedByLineAndColumn() {
        assertRefused("{\n \"format\": }".getBytes(StandardCharsets.UTF_8), "", "line 2");
        assertRefused(new byte[0], "", "");
        assertRefused("[]".getBytes(StandardCharsets.UTF_8), "", "object in braces");
        assertRefused("{} {}".getBytes(StandardCharsets.UTF_8), "", "not valid JSON");
        assertRefused("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), "", "not valid JSON");
        assertRefused("[".repeat(5000).getBytes(StandardCharsets.UTF_8), "", "not valid JSON");
        assertRefused(new byte[RosterFile.MOST_BYTES + 1], "", "larger than");
    }

    private static void assertRefused(byte[] json, String field, String reason) {
        var refused = catchThrowableOfType(FileRefused.class, () -> RosterFile.read(json));
        assertThat(refused).isNotNull();
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/planning");
        messages.setDefaultEncoding("UTF-8");
        assertThat(refused.path()).isEqualTo(field);
        assertThat(new FileWords(messages, new ReasonWords(messages)).flaw(refused, Locale.ENGLISH))
                .contains(reason);
    }
}
