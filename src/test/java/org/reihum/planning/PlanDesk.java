package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.reihum.meeting.SeriesId;
import org.reihum.testing.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Rosa before the drawing board of one series: proposes, asks why, changes lines and presses what the pages offer. */
final class PlanDesk {

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Desk rosa;
    private final HostPlans plans;
    private final TransactionTemplate inTransaction;
    private final SeriesId series;

    PlanDesk(ApplicationContext beans, SeriesId series, String language) {
        this.rosa = new Desk(beans.getBean(MockMvc.class), language);
        this.plans = beans.getBean(HostPlans.class);
        this.inTransaction = beans.getBean(TransactionTemplate.class);
        this.series = series;
    }

    Desk.Page propose(int meetings, String firstDay, String... more) {
        List<String> input = new ArrayList<>(
                List.of("meetings", "" + meetings, "firstDay", firstDay, "weekday", "WEDNESDAY", "gapWeeks", "9"));
        input.addAll(List.of(more));
        return rosa.press("/desk/rotation/" + series.value(), input.toArray(String[]::new));
    }

    long plan() {
        return latest().id();
    }

    HostPlan latest() {
        return plans.latest(series).orElseThrow();
    }

    List<HostPlanLine> lines() {
        return inTransaction.execute(status -> latest().lines());
    }

    HostPlanLine line(int position) {
        return lines().get(position - 1);
    }

    String board() {
        return readable(rosa.see("/desk/rotation?series=" + series.value()).body());
    }

    /** What the board says of a line of the draft. */
    String board(int position) {
        String page = board();
        int from = page.indexOf("id=\"line-" + position + "\"");
        int next = page.indexOf("id=\"line-" + (position + 1) + "\"", from);
        return page.substring(from, next < 0 ? page.indexOf("</ol>", from) : next);
    }

    Desk.Page see(String path) {
        return rosa.see("/desk/rotation/plans/" + plan() + path);
    }

    String why(int position) {
        return readable(see("/lines/" + position).body());
    }

    Desk.Page act(int position, String act, String... input) {
        return rosa.press("/desk/rotation/plans/" + plan() + "/lines/" + position + "/" + act, input);
    }

    Desk.Page press(String path, String... input) {
        return rosa.press("/desk/rotation/plans/" + plan() + path, input);
    }

    /** Presses the first button with those words that the page shows, with all that its form carries. */
    Desk.Page pressIn(String page, String button) {
        MatchResult form = FORM.matcher(page)
                .results()
                .filter(each -> each.group(2).contains(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button));
        List<String> input = new ArrayList<>();
        HIDDEN.matcher(form.group(2))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> {
                    input.add(field.group(1));
                    input.add(field.group(2));
                });
        var own = Pattern.compile(
                        "<button[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]+)\"|<button[^>]*value=\"([^\"]+)\"[^>]*name=\"([^\"]+)\"")
                .matcher(form.group(2));
        if (own.find()) {
            boolean nameFirst = own.group(1) != null;
            input.add(nameFirst ? own.group(1) : own.group(4));
            input.add(nameFirst ? own.group(2) : own.group(3));
        }
        return rosa.press(action(form.group(1)), input.toArray(String[]::new));
    }

    private static String action(String attributes) {
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(attributes);
        assertThat(action.find()).isTrue();
        return HtmlUtils.htmlUnescape(action.group(1));
    }

    /** The row of a table that begins with these words, its tags taken out. */
    static Optional<String> row(String page, String head) {
        return Pattern.compile(
                        "<tr[^>]*>\\s*<th scope=\"row\">" + Pattern.quote(head) + "</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .findFirst();
    }

    private static String readable(String page) {
        return HtmlUtils.htmlUnescape(page);
    }
}
