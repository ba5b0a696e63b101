package org.reihum.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.OrganisationKind;

/**
 * Criteria as SQL, for a person {@code p} with affiliation {@code a} and employer {@code o}, or for an organisation {@code o}
 * alone.
 *
 * @param last the latest meeting of the series that is over
 */
record Condition(Criteria criteria, SeriesId series, Optional<MeetingId> last) {

    private static final String PRESENT = "(select t.%s from attendance t join meeting m on m.id = t.meeting_id"
            + " where m.series_id = :series and t.%1$s is not null)";

    private static final String SILENT = "(select x.person_id from invitation x join meeting m on m.id = x.meeting_id"
            + " where m.series_id = :series and x.withdrawn_at is null group by x.person_id having max(case when x.answer = 'OPEN' then 0 else 1 end) = 0)";

    /** Whom the criteria choose. */
    String ofPeople() {
        return joined(
                "(a.network_id in (:network) or o.network_id in (:network))",
                "a.function in (:function)",
                criteria.history().stream().map(Condition::ofPerson).toList());
    }

    /** Which firms, as far as a criterion can hold of a firm: nobody of one that was never there has ever come. */
    String ofFirms() {
        return joined(
                "o.network_id in (:network)",
                "o.kind in (:kind)",
                criteria.history().stream().map(Condition::ofFirm).toList());
    }

    private String joined(String network, String function, List<String> history) {
        List<String> all = new ArrayList<>();
        add(all, criteria.network(), network);
        add(all, criteria.function(), function);
        add(all, criteria.trade(), "o.trade in (:trade)");
        add(all, criteria.municipality(), "o.municipality in (:municipality)");
        add(all, history, "(" + String.join(" or ", history) + ")");
        // no criterion chooses nobody
        return all.isEmpty() ? "1 = 0" : all.stream().collect(Collectors.joining(" and "));
    }

    private static void add(List<String> all, List<?> chosen, String condition) {
        if (!chosen.isEmpty()) {
            all.add(condition);
        }
    }

    private static String ofPerson(History history) {
        return switch (history) {
            case CAME_LAST -> "p.id in (select t.person_id from attendance t where t.meeting_id = :last)";
            case NEVER_THERE -> "p.id not in " + PRESENT.formatted("person_id");
            case NEVER_ANSWERED -> "p.id in " + SILENT;
        };
    }

    private static String ofFirm(History history) {
        return history == History.NEVER_THERE ? "o.id not in " + PRESENT.formatted("organisation_id") : "1 = 0";
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("network", criteria.network());
        values.put("function", criteria.function().stream().map(Enum::name).toList());
        values.put(
                "kind",
                criteria.function().stream()
                        .map(OrganisationKind::of)
                        .map(Enum::name)
                        .distinct()
                        .toList());
        values.put("trade", criteria.trade());
        values.put("municipality", criteria.municipality());
        values.put("series", series.value());
        // no meeting has the number 0
        values.put("last", last.map(MeetingId::value).orElse(0L));
        return values;
    }
}
