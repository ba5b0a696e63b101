package org.reihum.handout;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Tickets;
import org.reihum.letter.Filling;
import org.reihum.letter.Wordings;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Function;
import org.reihum.paper.Press;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the PDF of a paper. */
@Component
class SettingPaper {

    /** In which the papers are written, whoever prints them. */
    static final Locale LANGUAGE = Locale.GERMAN;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d.M.yyyy, HH:mm", LANGUAGE);

    private final Press press;
    private final SheetCodes codes;
    private final Tickets tickets;
    private final Wordings wordings;
    private final AllSeries allSeries;
    private final MessageSource messages;

    SettingPaper(
            Press press,
            SheetCodes codes,
            Tickets tickets,
            Wordings wordings,
            AllSeries allSeries,
            MessageSource messages) {
        this.press = press;
        this.codes = codes;
        this.tickets = tickets;
        this.wordings = wordings;
        this.allSeries = allSeries;
        this.messages = messages;
    }

    /**
     * @param whole everybody, not only what changed
     * @param printing its number; null for a draft, whose sheets have no code
     */
    byte[] set(
            MeetingCard meeting,
            PaperKind paper,
            boolean whole,
            List<PrintedLine> lines,
            @Nullable Long printing,
            Instant now) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("meeting", meeting);
        model.put("funding", funding(meeting));
        model.put("organiser", organiser(meeting));
        model.put("whole", whole);
        model.put("lines", named(paper, lines));
        model.put("gone", lines.size() - without(Mark.GONE, lines).size());
        model.put("printing", printing);
        model.put("printedAt", MINUTE.format(now.atZone(meeting.zone())));
        model.put("fit", new Fit());
        if (paper == PaperKind.ATTENDANCE) {
            model.put(
                    "sheets",
                    SheetPage.of(lines, whole, sheet -> printing == null ? null : codes.code(printing, sheet)));
            model.put("kinds", kinds(lines));
        }
        if (paper == PaperKind.BADGES) {
            model.put(
                    "pages",
                    Badge.sheets(named(paper, lines).stream().map(this::badge).toList()));
        }
        return press.print("handout/" + paper.slug(), model, LANGUAGE);
    }

    private static List<PrintedLine> named(PaperKind paper, List<PrintedLine> lines) {
        return paper.namesWhoIsGone() ? lines : without(Mark.GONE, lines);
    }

    private static List<PrintedLine> without(Mark mark, List<PrintedLine> lines) {
        return lines.stream().filter(line -> line.mark() != mark).toList();
    }

    /** The sentence of whoever pays, as it stands in the letters of the series. */
    private String funding(MeetingCard meeting) {
        return Filling.of(meeting.text(LANGUAGE))
                .in(wordings.of(meeting).in(LANGUAGE).funding());
    }

    private String organiser(MeetingCard meeting) {
        return allSeries.get(meeting.seriesId()).contact().name();
    }

    private Badge badge(PrintedLine line) {
        InvitationId invitation = line.invitation();
        return new Badge(
                line,
                invitation == null ? null : tickets.code(invitation),
                line.kind().equals(PaperLines.NO_PHOTOS));
    }

    /** "NM = Netzwerkmanagement, U = Unternehmen": what the letters that occur stand for. */
    private String kinds(List<PrintedLine> lines) {
        return Stream.of(Function.values())
                .filter(function -> lines.stream().anyMatch(line -> isOf(line, function)))
                .map(function -> message("handout.function." + function) + " = "
                        + message("handout.function." + function + ".long"))
                .collect(Collectors.joining(", "));
    }

    private boolean isOf(PrintedLine line, Function function) {
        String letters = message("handout.function." + function);
        return line.kind().equals(letters) || line.kind().startsWith(letters + " ");
    }

    private String message(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, LANGUAGE));
    }
}
