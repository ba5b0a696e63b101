package org.reihum.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Score;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan in the format {@code rotation-plan/1} (src/docs/plan.md). */
final class PlanFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Roster roster;
    private final Plan plan;
    private final ObjectNode root = JSON.createObjectNode();

    PlanFile(Roster roster, Plan plan, double seconds) {
        this.roster = roster;
        this.plan = plan;
        root.put("format", "rotation-plan/1");
        root.put("instance", roster.name());
        root.put("solver", "reihum");
        root.put("status", plan.proof().optimal() ? "OPTIMAL" : "FEASIBLE");
        root.put("score", plan.score().total());
        if (plan.proof().bound() == Long.MIN_VALUE) {
            root.putNull("bound");
        } else {
            root.put("bound", plan.proof().bound());
        }
        root.put("seconds", Math.round(seconds * 1000) / 1000.0);
        if (!plan.proof().optimal()) {
            root.put("seed", plan.proof().seed());
            root.put("iterations", plan.proof().iterations());
        }
        ArrayNode entries = root.putArray("entries");
        for (Entry entry : plan.entries()) {
            entries.addObject()
                    .put("meeting", entry.slot())
                    .put("host", entry.host())
                    .put("date", entry.date().toString());
        }
    }

    byte[] json() {
        return JSON.writeValueAsBytes(root);
    }

    /** With reasons in words, the score line by line, and what every other host would cost. */
    byte[] explained(FileWords words, Locale locale, Optional<List<List<Optional<Long>>>> prices) {
        ArrayNode entries = (ArrayNode) root.get("entries");
        for (int at = 0; at < entries.size(); at++) {
            ArrayNode reasons = ((ObjectNode) entries.get(at)).putArray("reasons");
            words.reasons(plan.entries().get(at), locale).forEach(reasons::add);
        }
        ArrayNode lines = root.putArray("scoreLines");
        for (Score.Line line : plan.score().lines()) {
            lines.addObject()
                    .put("term", line.term().name())
                    .put("words", words.term(line.term(), locale))
                    .put("value", line.value())
                    .put("weight", line.weight())
                    .put("cost", line.cost());
        }
        prices.ifPresent(this::prices);
        return json();
    }

    /** How much the season costs more at best if that location hosts there; left out where it cannot. */
    private void prices(List<List<Optional<Long>>> prices) {
        ObjectNode meetings = root.putObject("prices");
        for (int at = 0; at < prices.size(); at++) {
            ObjectNode hosts = meetings.putObject(roster.slots().get(at).id());
            for (int host = 0; host < roster.locations().size(); host++) {
                String id = roster.locations().get(host).id();
                prices.get(at).get(host).ifPresent(price -> hosts.put(id, price));
            }
        }
    }
}
